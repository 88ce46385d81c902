base = 41
