/* Adds a line to the file REACHED_FOR for every address that a process wants to speak to, and every name that it asks the
   address of. Loaded into a process with LD_PRELOAD. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void write_down(const char *what) {
    const char *path = getenv("REACHED_FOR"), *role = getenv("SITE_ROLE");
    char line[400];
    int length = snprintf(line, sizeof line, "%s %.300s\n", role ? role : "none", what);
    int file = path ? open(path, O_WRONLY | O_APPEND | O_CLOEXEC) : -1;
    if (file < 0) return;
    if (write(file, line, length) != length) abort();
    close(file);
}

static void write_address(const struct sockaddr *to) {
    char text[INET6_ADDRSTRLEN] = "";
    if (to && to->sa_family == AF_INET) inet_ntop(AF_INET, &((struct sockaddr_in *)to)->sin_addr, text, sizeof text);
    if (to && to->sa_family == AF_INET6) inet_ntop(AF_INET6, &((struct sockaddr_in6 *)to)->sin6_addr, text, sizeof text);
    if (*text) write_down(text);
}

int connect(int line, const struct sockaddr *to, socklen_t length) {
    int (*really)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "connect");
    write_address(to);
    return really(line, to, length);
}

ssize_t sendto(int line, const void *said, size_t size, int flags, const struct sockaddr *to, socklen_t length) {
    ssize_t (*really)(int, const void *, size_t, int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "sendto");
    write_address(to);
    return really(line, said, size, flags, to, length);
}

int getaddrinfo(const char *name, const char *port, const struct addrinfo *wish, struct addrinfo **found) {
    int (*really)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        dlsym(RTLD_NEXT, "getaddrinfo");
    if (name && *name) write_down(name);
    return really(name, port, wish, found);
}
