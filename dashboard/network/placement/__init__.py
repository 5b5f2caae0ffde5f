"""Where actors are drawn: the Table placement of an event, and the free Network placement of a dossier."""

from dashboard.network.placement.network_placement import network
from dashboard.network.placement.stage import Placement, Room, Shape
from dashboard.network.placement.table_placement import table

__all__ = ["Placement", "Room", "Shape", "network", "table"]
