"""Stands in for Mage's executor types."""

import enum


class ExecutorType(str, enum.Enum):
    AZURE_CONTAINER_INSTANCE = "azure_container_instance"
    ECS = "ecs"
    GCP_CLOUD_RUN = "gcp_cloud_run"
    K8S = "k8s"
    LOCAL_PYTHON = "local_python"
    LOCAL_PYTHON_FORCE = "local_python_force"
    PYSPARK = "pyspark"
