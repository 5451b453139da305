"""Django's wrapper of a connection; the place and the names are those that Django looks for."""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is kept from one request to the next."""

    def is_usable(self) -> bool:
        """Whether the server has not hung up. Between two questions it says nothing, so silence means that it is there.

        Django asks `SELECT 1` before the first question of each request: once more to the server and back for every
        page. A server that ended, was restarted or ended this connection has sent something: only then we ask.
        """
        if self.connection is None or self.connection.closed:
            return False
        socket = select.poll()
        socket.register(self.connection.fileno(), select.POLLIN)
        return not socket.poll(0) or super().is_usable()
