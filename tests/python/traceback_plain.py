def divide(a, b):
    return a / b

def middle(values):
    total = 0
    for value in values:
        total += divide(value, value - 1)
    return total

print(middle([3, 2]))
middle([3, 1])
