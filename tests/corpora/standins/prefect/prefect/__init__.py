"""Stands in for Prefect: what its revisions reach through the package's name."""

import prefect.server.schemas.core
import prefect.server.schemas.schedules
import prefect.server.schemas.states
import prefect.server.utilities.database
