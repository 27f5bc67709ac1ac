"""Django's settings. What a deployment may choose is in `environment.py`; everything else is fixed here."""

from __future__ import annotations

from datetime import timedelta

from csp.constants import NONE, SELF

from bot.web import environment
from bot.web.quiet_logging import LOGGING as LOGGING

ENVIRONMENT = environment.read()
HERE = environment.ROOT / "bot" / "web"

# Never on: the debug page shows local variables, and those hold what people typed.
DEBUG = False
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "axes",
    "bot.web.people",
    "bot.web.chat",
    "bot.web.course",
    "bot.web.console",
    "bot.web.pages",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "bot.web.middleware.StaticFiles",
    "csp.middleware.CSPMiddleware",
    "bot.web.middleware.private_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it answers for a log-in that was refused
]
ROOT_URLCONF = "bot.web.urls"
ASGI_APPLICATION = "bot.web.asgi.application"
APPEND_SLASH = True
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bot.web.people.trials.in_pages",
            ]
        },
    }
]

# --- Data -----------------------------------------------------------------------------------------------------------
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ENVIRONMENT.data_dir / "alongside.sqlite3",
        # IMMEDIATE: a writer waits for its turn at the start, instead of failing in the middle.
        # secure_delete: what a learner deletes is overwritten, not only unlinked.
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA secure_delete=ON;"},
    },
    "conversations": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ENVIRONMENT.data_dir / "conversations.sqlite3",
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA secure_delete=ON;"},
    },
}
# Counts of tries and requests (limits.py): in the database, so that every process of the web server sees the same.
CACHES = {
    "default": {
        "BACKEND": "bot.web.counting.CountingCache",
        "LOCATION": "counts",
        "TIMEOUT": 24 * 60 * 60,  # longer than any limit: counting up sets it anew
        "OPTIONS": {"MAX_ENTRIES": 5000},  # from there on, what has run out is deleted
    }
}
DATABASE_ROUTERS = ["bot.web.routers.ConversationsRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- People ---------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Facilitator"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "shown_name"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# Wrong passwords. One name at one address has to wait: nobody can lock a facilitator out from elsewhere, and no class
# behind one address is locked out by one person. Kept as hashed keys in the cache above, never as rows: what is typed
# into the name box may be a password.
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "bot.web.limits.address_of"
AXES_LOCKOUT_CALLABLE = "bot.web.limits.locked_out"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
LOGIN_URL = "console:login"
LOGIN_REDIRECT_URL = "console:cohorts"
LOGOUT_REDIRECT_URL = "pages:first"
# A learner's session is their only way back in until they ask for another: keep it for half a year.
SESSION_COOKIE_AGE = 180 * 24 * 60 * 60
FACILITATOR_SESSION_AGE = 12 * 60 * 60
SESSION_COOKIE_NAME = "alongside_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "alongside_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "bot.web.pages.errors.forged"
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.public_url]
# Inside another site's page there is no cookie (docs/decisions/0007). A frame's key lasts so long after a day of use.
EMBED_HOSTS = list(ENVIRONMENT.embed_hosts)
FRAME_SESSION_AGE = 7 * 24 * 60 * 60

# --- Rasa and the chat ----------------------------------------------------------------------------------------------
RASA_TIMEOUT_SECONDS = 30.0
# Longer than a turn can take: after this, a turn that is still pending was cut off by a crash.
TURN_STALE_AFTER_SECONDS = RASA_TIMEOUT_SECONDS + 15
LONGEST_LINE = 4000  # characters, from the contract
# A JSON body may spell each character with six (\u00e9), or twelve for one beyond the basic plane.
LONGEST_BODY = 12 * LONGEST_LINE * 4
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "bot.web.embed.frames.FrameAuthentication",
        "bot.web.chat.authentication.LearnerAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["bot.web.chat.throttling.ApiThrottle"],
    "EXCEPTION_HANDLER": "bot.web.chat.problems.as_json",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Alongside chat",
    "DESCRIPTION": "What the chat widget talks to. With the cookie, send the page's CSRF token as `X-CSRFToken`.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "bot.web.chat.openapi.with_refusals",
    ],
}

# --- Language and time ----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [HERE / "locale"]
DEFAULT_LOCALE = "en-GB"  # whose support lines are shown to somebody we do not know yet
USE_I18N = True
TIME_ZONE = "Europe/London"
USE_TZ = True

# --- Files ----------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True  # no collectstatic: files are served from where they are written
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

# --- What a browser may do ------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if ENVIRONMENT.production:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
