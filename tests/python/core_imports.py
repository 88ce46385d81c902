import helpers
import helpers.second as sec
from helpers import value, first as one
from helpers.second import base as renamed
from helpers import *
import helpers.first
print(helpers.value, sec.base, value, one.value, renamed, second.base, helpers.first is one)
print(helpers.__name__, one.__name__, helpers.__doc__, one.__package__)
for attempt in ("import nowhere", "from helpers import nothing", "import helpers.nowhere", "from nowhere.deep import x", "import helpers.second.deeper"):
    try:
        if attempt == "import nowhere": import nowhere
        elif attempt == "from helpers import nothing": from helpers import nothing
        elif attempt == "import helpers.nowhere": import helpers.nowhere
        elif attempt == "import helpers.second.deeper": import helpers.second.deeper
        else: from nowhere.deep import x
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0], error.name)
try:
    import optional_dependency
except ImportError:
    optional_dependency = None
print(optional_dependency)
try:
    import helpers.circular_a
except ImportError as error:
    print(str(error).split(" (/")[0].split(" (helpers")[0])
