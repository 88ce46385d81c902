"""Stands in for Ironic's settings: their defaults."""


class Dhcp:
    dhcp_provider = "neutron"


class Configuration:
    default_network_interface = None
    default_portgroup_mode = "active-backup"
    dhcp = Dhcp()


CONF = Configuration()
