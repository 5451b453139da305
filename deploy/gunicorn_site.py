"""gunicorn behind nginx: the public process, the desk and the rescue; SITE_ROLE and SOCKET say which one this is."""

import os

bind = f"unix:{os.environ['SOCKET']}"  # a socket has no peer address, so gunicorn has none to write down
umask = 0o007
_is_rescue = os.environ["SITE_ROLE"] == "rescue"
wsgi_app = "deploy.rescue:application" if _is_rescue else "metoo_site.wsgi:application"
workers = int(os.environ.get("WEB_WORKERS", "1" if _is_rescue else "2"))
worker_class = "sync"  # nginx takes slow senders and slow readers off its hands
preload_app = True  # a worker that is killed is back at once, and shares its memory
timeout = 30
graceful_timeout = 10
max_requests, max_requests_jitter = 20_000, 2_000
accesslog = None
loglevel = "error"  # at `warning` a malformed request is written down with its address
control_socket_disable = True  # nobody talks to it, and it would leave a file in a home folder
limit_request_line = 4094
limit_request_fields = 50
