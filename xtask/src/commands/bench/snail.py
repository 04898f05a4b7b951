import sys, time
import numpy as np
depth, good, reset, salt, rise, snails = map(int, sys.argv[1:])
good, reset, salt = good / 1e6, reset / 1e6, salt / 1e6
rng = np.random.default_rng(1)
start = time.perf_counter()
height, wall, days = np.zeros(snails, np.int32), depth, 0
for day in range(3650):
    if not height.size:
        break
    days += height.size
    salted = rng.random(height.size) < salt
    climb = np.where(rng.random(height.size) < good, 20, 12)
    height = np.maximum(height + np.where(salted, -12, climb), 0)
    height = height[height < wall]
    height = np.where(rng.random(height.size) < reset, 0, np.maximum(height - 8, 0))
    wall += rise
print(days, time.perf_counter() - start)
