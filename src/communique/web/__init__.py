"""A ledger in the browser and as a REST API: pages, their JSON twins, and members for a team.

Needs the extra ``web`` (FastAPI and uvicorn). `create_app` gives the application, `communique serve` runs it
after `make_ready`.
"""

from communique.web.app import create_app
from communique.web.readiness import make_ready
from communique.web.settings import Settings

__all__ = ["Settings", "create_app", "make_ready"]
