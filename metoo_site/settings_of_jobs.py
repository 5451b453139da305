"""Settings of the queue and of the periodic jobs: all that beat reads. They name no key."""

from celery.schedules import crontab
from kombu.common import Broadcast

from metoo_site import environment as env
from metoo_site.broker import broker_of, watch_of

EMBEDDED = not env.optional("DATABASE_URL")
RELEASE_MINUTES = env.number("RELEASE_MINUTES", 0 if EMBEDDED else 15)
# Counts for whoever runs the site: none while this names no folder (metoo_site.metrics).
COUNTED_IN = env.optional("PROMETHEUS_MULTIPROC_DIR")
NOTICE_SUBJECT = env.optional("NOTICE_SUBJECT")  # of mails to writers who ask for them; none where it is empty

REDIS_URL = env.optional("REDIS_URL") if EMBEDDED else env.required("REDIS_URL")
REDIS_WATCH = watch_of(REDIS_URL)

CELERY_BROKER_URL, CELERY_BROKER_TRANSPORT_OPTIONS = broker_of(REDIS_URL, REDIS_WATCH)
CELERY_TASK_ALWAYS_EAGER = not REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = False
CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_POOL = "metoo_site.pool:SharedPool"
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SOFT_TIME_LIMIT, CELERY_TASK_TIME_LIMIT = 60, 90
CELERY_TASK_PUBLISH_RETRY = False  # the row is the truth; the sweeper rings again
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_DEFAULT_QUEUE = "texts"
# One message, heard by the worker of every node. Celery's own queues are made where they are named.
CELERY_TASK_QUEUES = [Broadcast("nodes", routing_key="nodes")]
CELERY_TIMEZONE = "UTC"
# The same table drives Celery beat in production and the thread of embedded mode; seconds between two runs.
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "sweep", "schedule": 60.0 if REDIS_URL else 15.0, "options": {"queue": "jobs"}},
    "release": {"task": "release", "schedule": RELEASE_MINUTES * 60.0 or 2.0, "options": {"queue": "jobs"}},
    "expire_leases": {"task": "expire_leases", "schedule": 30.0, "options": {"queue": "jobs"}},
    "purge": {"task": "purge", "schedule": 86_400.0, "options": {"queue": "jobs"}},
    "nightly": {"task": "nightly", "schedule": 86_400.0, "options": {"queue": "jobs"}},
    "numbers": {"task": "numbers", "schedule": 3600.0, "options": {"queue": "jobs"}},
    "link_audit": {"task": "link_audit", "schedule": 60.0, "options": {"queue": "jobs"}},
    "call_every_node": {"task": "call_every_node", "schedule": 60.0, "options": {"queue": "jobs"}},
}
if not EMBEDDED:  # trying out sends no mail
    _monday = crontab(minute="0", hour="7", day_of_week="mon")
    CELERY_BEAT_SCHEDULE["tell_what_is_due"] = {
        "task": "tell_what_is_due",
        "schedule": _monday,
        "options": {"queue": "jobs"},
    }
    CELERY_BEAT_SCHEDULE["call_who_is_on_call"] = {
        "task": "call_who_is_on_call",
        "schedule": 30.0,
        "options": {"queue": "jobs"},
    }
if COUNTED_IN:
    CELERY_BEAT_SCHEDULE["measure"] = {"task": "measure", "schedule": 60.0, "options": {"queue": "jobs"}}
if NOTICE_SUBJECT:
    CELERY_BEAT_SCHEDULE["send_mails"] = {"task": "send_mails", "schedule": 900.0, "options": {"queue": "jobs"}}
