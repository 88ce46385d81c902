"""statistics, the common ones."""


class StatisticsError(ValueError):
    pass


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    total = sum(data)
    return total // len(data) if isinstance(total, int) and total % len(data) == 0 else total / len(data)


fmean = mean


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def mode(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def pvariance(data):
    data = list(data)
    centre = mean(data)
    return sum((item - centre) ** 2 for item in data) / len(data)


def variance(data):
    data = list(data)
    centre = mean(data)
    return sum((item - centre) ** 2 for item in data) / (len(data) - 1)


def pstdev(data):
    return pvariance(data) ** 0.5


def stdev(data):
    return variance(data) ** 0.5
