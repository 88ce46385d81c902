class Failure(Exception):
    pass
def low(data):
    return data["key"]["inner"]
def high(data):
    try:
        low(data)
    except KeyError as error:
        raise Failure("could not read") from error
def top():
    try:
        high({"key": {}})
    except Failure:
        undefined.attribute
top()
