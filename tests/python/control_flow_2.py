class Stop(BaseException): pass
log=[]
t=0
def tick():
    global t
    t+=1
    if t>400: raise Stop(t)
    return t
class CM:
    def __init__(self,k,s): self.k,self.s=k,s
    def __enter__(self): log.append(('in',self.k)); return self
    def __exit__(self,a,b,c):
        log.append(('out',self.k,repr(b)))
        return self.s
def gen(n):
    try:
        for i in range(n): yield i
    except GeneratorExit: raise
def run(f):
    global t
    for s in range(6):
        t=s; log.clear()
        try: r=f()
        except BaseException as e:
            c=e.__context__
            r=(repr(e), repr(c), repr(c.__context__) if c else None)
        print(f.__name__, s, r, log)
    t=0

def f0():
 log.append(1)
run(f0)
def f1():
 with CM(1, True) as c, CM(100, False):
  log.append(2)
  with CM(3, False) as c, CM(300, False):
   if tick() % 2:
    try:
     log.append(6)
    finally:
     log.append(-7)
     log.append(8)
    log.append(9)
    if tick() % 3 == 0: return 10
   else:
    with CM(11, False) as c, CM(1100, False):
     log.append(-12)
     if tick() % 3 == 0: raise KeyError(13)
     log.append(-14)
    with CM(15, False), CM(1500, False):
     if tick() % 3 == 0: return 16
     if tick() % 3 == 0: return 17
    try:
     log.append(-19)
     log.append(20)
     if tick() % 2 == 0: raise TypeError(21)
    except (KeyError, ValueError) as e:
     log.append(-22)
     if tick() % 4 == 0: return 23
   while tick() % 4:
    with CM(25, False):
     if tick() % 2 == 0: raise KeyError(26)
     if tick() % 2 == 0: raise TypeError(27)
     log.append(28)
   if tick() % 2:
    try:
     log.append(31)
     log.append(32)
     log.append(33)
    except ValueError:
     log.append(-34)
     log.append(35)
    finally:
     log.append(36)
   else:
    if tick() % 2:
     log.append(38)
     log.append(39)
     log.append(-40)
    else:
     log.append(41)
     if tick() % 2 == 0: raise KeyError(42)
     log.append(43)
    with CM(44, False), CM(4400, False):
     log.append(-45)
  for i in gen(1):
   try:
    with CM(48, True):
     log.append(49)
     if tick() % 4 == 0: raise TypeError(50)
    if tick() % 2:
     if tick() % 3 == 0: return 52
    else:
     if tick() % 4 == 0: raise TypeError(53)
   except Exception as e:
    for i in range(1):
     log.append(55)
     log.append(56)
    else:
     log.append(57)
    if tick() % 3 == 0: raise KeyError(58)
   with CM(59, False) as c, CM(5900, False):
    if tick() % 3 == 0: raise TypeError(60)
    for i in gen(3):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    else:
     log.append(64)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(66)
    if tick() % 2:
     log.append(68)
     if tick() % 2 == 0: break
     log.append(70)
    else:
     if tick() % 2 == 0: continue
     log.append(72)
     log.append(73)
run(f1)
def f2():
 try:
  with CM(2, False) as c:
   with CM(3, False) as c, CM(300, False):
    with CM(4, False) as c, CM(400, False):
     log.append(-5)
     log.append(-6)
     log.append(7)
   for i in gen(3):
    with CM(9, False):
     if tick() % 3 == 0: return 10
     if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(13)
     if tick() % 2 == 0: return 14
    else:
     if tick() % 3 == 0: break
    try:
     log.append(17)
    finally:
     log.append(18)
     log.append(19)
   with CM(20, False) as c:
    try:
     if tick() % 3 == 0: return 22
     log.append(23)
     if tick() % 4 == 0: return 24
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(25)
     log.append(26)
     log.append(27)
    finally:
     log.append(-28)
     log.append(-29)
     log.append(-30)
    with CM(31, True) as c:
     if tick() % 2 == 0: raise KeyError(32)
    with CM(33, True), CM(3300, False):
     if tick() % 3 == 0: raise KeyError(34)
     if tick() % 3 == 0: raise TypeError(35)
     log.append(-36)
 except ValueError as e:
  with CM(37, True), CM(3700, False):
   if tick() % 2:
    try:
     log.append(-40)
     log.append(41)
     log.append(-42)
    finally:
     log.append(-43)
     log.append(44)
    log.append(45)
   else:
    with CM(46, False), CM(4600, False):
     log.append(47)
     log.append(-48)
     log.append(49)
    with CM(50, False), CM(5000, False):
     log.append(-51)
     log.append(-52)
     if tick() % 3 == 0: raise TypeError(53)
   while tick() % 4:
    if tick() % 2 == 0: raise TypeError(55)
    for i in range(2):
     if tick() % 2 == 0: return 57
     log.append(58)
    try:
     log.append(60)
     log.append(61)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 62
     if tick() % 3 == 0: raise
    else:
     log.append(63)
    finally:
     log.append(64)
     log.append(65)
     if tick() % 3 == 0: raise KeyError(66)
   with CM(67, False) as c, CM(6700, False):
    if tick() % 2:
     log.append(-69)
     if tick() % 4 == 0: raise ValueError(70)
     log.append(71)
    else:
     log.append(-72)
    try:
     log.append(74)
    finally:
     log.append(75)
    log.append(76)
  if tick() % 2:
   with CM(78, False), CM(7800, False):
    with CM(79, True) as c, CM(7900, False):
     log.append(80)
     log.append(-81)
   log.append(82)
   log.append(83)
  else:
   try:
    try:
     log.append(-86)
    except (KeyError, ValueError):
     log.append(87)
    else:
     log.append(-88)
     log.append(-89)
   except ValueError as e:
    while tick() % 4:
     if tick() % 4 == 0: return 91
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 93
    for i in range(3):
     log.append(95)
     if tick() % 4 == 0: return 96
     log.append(97)
    if tick() % 3 == 0: raise
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(99)
     if tick() % 4 == 0: return 100
    else:
     if tick() % 2 == 0: return 101
    if tick() % 2 == 0: return 102
    with CM(103, True) as c:
     log.append(104)
   if tick() % 2 == 0: return 105
  for i in gen(2):
   while tick() % 4:
    with CM(108, True):
     log.append(109)
    try:
     log.append(111)
     log.append(112)
    except ValueError:
     if tick() % 3 == 0: return 113
     log.append(114)
    if tick() % 2 == 0: raise ValueError(115)
   else:
    log.append(116)
    log.append(117)
    with CM(118, True):
     log.append(119)
   log.append(120)
   for i in range(3):
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(124)
    else:
     if tick() % 3 == 0: return 125
     log.append(126)
     if tick() % 3 == 0: break
    log.append(128)
    while tick() % 4:
     log.append(130)
     if tick() % 3 == 0: raise KeyError(131)
     log.append(132)
 try:
  if tick() % 3 == 0: raise ValueError(134)
 finally:
  with CM(135, False) as c:
   with CM(136, False):
    log.append(137)
   try:
    with CM(139, True) as c, CM(13900, False):
     log.append(-140)
    if tick() % 2 == 0: raise ValueError(141)
   except Exception as e:
    if tick() % 3 == 0: raise TypeError(142)
    if tick() % 2 == 0: return 143
    log.append(144)
   finally:
    if tick() % 2:
     log.append(-146)
     log.append(147)
    else:
     log.append(148)
    log.append(-149)
    with CM(150, False), CM(15000, False):
     log.append(-151)
     log.append(152)
   if tick() % 2 == 0: return 153
  for i in range(3):
   try:
    try:
     log.append(157)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    except (KeyError, ValueError):
     log.append(160)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: break
    if tick() % 2 == 0: continue
   except (KeyError, ValueError) as e:
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(164)
     if tick() % 3 == 0: raise KeyError(165)
    else:
     if tick() % 3 == 0: return 166
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
  if tick() % 4 == 0: return 169
 with CM(170, False) as c:
  log.append(171)
run(f2)
def f3():
 with CM(1, True) as c:
  log.append(-2)
  if tick() % 2:
   with CM(4, False) as c:
    if tick() % 2 == 0: raise ValueError(5)
    log.append(6)
   if tick() % 4 == 0: return 7
   if tick() % 2:
    with CM(9, False) as c, CM(900, False):
     log.append(10)
    with CM(11, False), CM(1100, False):
     log.append(-12)
     if tick() % 3 == 0: return 13
    for i in range(1):
     log.append(15)
    else:
     log.append(16)
     if tick() % 3 == 0: return 17
   else:
    try:
     if tick() % 2 == 0: raise KeyError(19)
    except ValueError as e:
     log.append(20)
     if tick() % 3 == 0: return 21
    else:
     if tick() % 4 == 0: return 22
     if tick() % 4 == 0: raise TypeError(23)
     log.append(24)
    try:
     log.append(-26)
    finally:
     log.append(27)
     if tick() % 4 == 0: return 28
     log.append(-29)
  else:
   while tick() % 4:
    if tick() % 2:
     log.append(32)
     if tick() % 3 == 0: raise KeyError(33)
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: raise KeyError(35)
     if tick() % 3 == 0: continue
    with CM(37, False):
     log.append(38)
     log.append(39)
   try:
    with CM(41, False), CM(4100, False):
     log.append(42)
     if tick() % 3 == 0: raise ValueError(43)
    try:
     log.append(45)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise TypeError(46)
     log.append(47)
    with CM(48, False) as c:
     log.append(49)
     log.append(50)
     log.append(-51)
   except Exception:
    for i in gen(2):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise KeyError(55)
   else:
    if tick() % 2:
     log.append(57)
    else:
     log.append(58)
     log.append(-59)
     log.append(-60)
   finally:
    try:
     log.append(-62)
     log.append(-63)
    finally:
     if tick() % 3 == 0: raise ValueError(64)
     if tick() % 4 == 0: return 65
    with CM(66, False) as c:
     log.append(67)
     log.append(68)
     if tick() % 2 == 0: return 69
    if tick() % 2:
     log.append(-71)
     log.append(72)
     if tick() % 4 == 0: raise TypeError(73)
    else:
     log.append(74)
 if tick() % 2:
  try:
   log.append(-77)
   for i in range(3):
    if tick() % 4 == 0: return 79
    if tick() % 2 == 0: raise ValueError(80)
  except ValueError:
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(83)
     log.append(84)
     log.append(85)
    else:
     log.append(86)
    with CM(87, False) as c:
     log.append(88)
   else:
    with CM(89, False) as c:
     log.append(90)
    for i in gen(2):
     log.append(92)
     if tick() % 2 == 0: break
    try:
     log.append(-95)
     if tick() % 4 == 0: raise ValueError(96)
    except Exception:
     if tick() % 4 == 0: raise ValueError(97)
   if tick() % 3 == 0: raise
  finally:
   try:
    try:
     log.append(100)
     log.append(101)
    except (KeyError, ValueError):
     log.append(-102)
    finally:
     if tick() % 3 == 0: raise KeyError(103)
   except (KeyError, ValueError):
    log.append(104)
    try:
     log.append(106)
    except ValueError:
     log.append(-107)
     log.append(-108)
    for i in gen(2):
     if tick() % 4 == 0: return 110
 else:
  log.append(-111)
  if tick() % 2:
   with CM(113, True) as c, CM(11300, False):
    if tick() % 2:
     log.append(-115)
     if tick() % 4 == 0: return 116
    else:
     log.append(-117)
   log.append(118)
  else:
   if tick() % 4 == 0: return 119
   try:
    log.append(-121)
   except Exception:
    for i in range(2):
     log.append(123)
     log.append(124)
     log.append(125)
    for i in range(3):
     if tick() % 2 == 0: break
    if tick() % 3 == 0: raise
   finally:
    log.append(128)
    try:
     log.append(-130)
    except Exception as e:
     log.append(131)
    else:
     log.append(132)
     log.append(133)
     log.append(134)
    try:
     if tick() % 2 == 0: raise ValueError(136)
    except Exception as e:
     log.append(-137)
     if tick() % 2 == 0: raise ValueError(138)
     if tick() % 3 == 0: raise
    else:
     log.append(-139)
     log.append(140)
     log.append(141)
    finally:
     log.append(142)
     log.append(143)
     if tick() % 2 == 0: raise KeyError(144)
  log.append(145)
 if tick() % 3 == 0: raise TypeError(146)
run(f3)
def f4():
 while tick() % 4:
  if tick() % 2 == 0: break
run(f4)
def f5():
 log.append(1)
run(f5)
def f6():
 while tick() % 4:
  if tick() % 2:
   for i in range(3):
    for i in range(1):
     log.append(5)
     if tick() % 4 == 0: raise KeyError(6)
    else:
     log.append(7)
     log.append(8)
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise KeyError(12)
    else:
     log.append(13)
   else:
    for i in range(1):
     log.append(15)
    else:
     if tick() % 2 == 0: break
     log.append(17)
     if tick() % 4 == 0: return 18
    with CM(19, False):
     log.append(20)
  else:
   while tick() % 4:
    if tick() % 2:
     log.append(23)
     log.append(24)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: break
    with CM(27, False):
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: break
   try:
    if tick() % 2 == 0: raise ValueError(31)
   finally:
    try:
     if tick() % 3 == 0: break
     log.append(34)
    except ValueError:
     if tick() % 4 == 0: return 35
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
run(f6)
def f7():
 if tick() % 2:
  try:
   with CM(3, False) as c, CM(300, False):
    for i in gen(3):
     if tick() % 2 == 0: break
   with CM(6, False), CM(600, False):
    while tick() % 4:
     log.append(8)
    log.append(-9)
   with CM(10, True):
    if tick() % 2:
     if tick() % 4 == 0: return 12
     log.append(13)
     log.append(14)
    else:
     log.append(15)
     log.append(-16)
     if tick() % 4 == 0: return 17
    with CM(18, False):
     if tick() % 4 == 0: return 19
     log.append(20)
  except (KeyError, ValueError) as e:
   with CM(21, False), CM(2100, False):
    if tick() % 2:
     log.append(23)
     log.append(24)
     if tick() % 4 == 0: raise KeyError(25)
    else:
     log.append(26)
     if tick() % 2 == 0: raise ValueError(27)
     log.append(28)
    if tick() % 2:
     log.append(30)
     log.append(31)
    else:
     log.append(32)
     if tick() % 3 == 0: raise TypeError(33)
     log.append(34)
    for i in range(1):
     log.append(36)
     log.append(37)
     if tick() % 3 == 0: continue
   if tick() % 4 == 0: raise ValueError(39)
   with CM(40, True), CM(4000, False):
    try:
     log.append(42)
     log.append(-43)
    except ValueError:
     log.append(44)
     log.append(45)
     log.append(46)
    finally:
     log.append(47)
     log.append(48)
     if tick() % 4 == 0: return 49
    try:
     log.append(-51)
     if tick() % 3 == 0: return 52
     log.append(53)
    finally:
     log.append(54)
  finally:
   try:
    with CM(56, False) as c:
     if tick() % 4 == 0: return 57
     log.append(-58)
     log.append(59)
    if tick() % 4 == 0: raise ValueError(60)
    try:
     log.append(-62)
    except ValueError as e:
     log.append(63)
     log.append(64)
     log.append(65)
     if tick() % 3 == 0: raise
    else:
     log.append(-66)
     log.append(-67)
   except ValueError:
    with CM(68, False) as c:
     if tick() % 2 == 0: return 69
     if tick() % 3 == 0: return 70
    try:
     log.append(72)
    except (KeyError, ValueError) as e:
     log.append(-73)
     if tick() % 2 == 0: return 74
    if tick() % 3 == 0: raise
   with CM(75, False) as c, CM(7500, False):
    try:
     if tick() % 2 == 0: raise ValueError(77)
     log.append(78)
     log.append(79)
    finally:
     log.append(-80)
    for i in gen(3):
     if tick() % 2 == 0: return 82
     log.append(83)
     if tick() % 3 == 0: return 84
  with CM(85, True) as c, CM(8500, False):
   while tick() % 4:
    if tick() % 3 == 0: continue
    try:
     log.append(89)
    except Exception:
     if tick() % 4 == 0: raise TypeError(90)
    finally:
     if tick() % 3 == 0: return 91
     if tick() % 3 == 0: break
     log.append(93)
  with CM(94, False):
   if tick() % 2 == 0: raise KeyError(95)
 else:
  for i in gen(2):
   while tick() % 4:
    for i in gen(1):
     log.append(99)
     if tick() % 3 == 0: return 100
     log.append(101)
    else:
     if tick() % 2 == 0: raise TypeError(102)
     if tick() % 4 == 0: return 103
    if tick() % 4 == 0: return 104
    log.append(105)
 with CM(106, False) as c, CM(10600, False):
  with CM(107, False) as c, CM(10700, False):
   while tick() % 4:
    if tick() % 2 == 0: raise ValueError(109)
    if tick() % 3 == 0: return 110
    try:
     log.append(112)
     if tick() % 2 == 0: raise KeyError(113)
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: raise TypeError(115)
     if tick() % 3 == 0: return 116
     if tick() % 2 == 0: break
   while tick() % 4:
    if tick() % 2:
     log.append(120)
     log.append(121)
     if tick() % 4 == 0: raise TypeError(122)
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 124
     if tick() % 2 == 0: break
   else:
    if tick() % 3 == 0: return 126
    log.append(127)
   with CM(128, False) as c, CM(12800, False):
    log.append(-129)
    try:
     log.append(131)
    except ValueError:
     log.append(132)
     log.append(-133)
    finally:
     log.append(134)
    log.append(135)
  with CM(136, True) as c:
   for i in gen(3):
    if tick() % 2:
     log.append(139)
    else:
     if tick() % 2 == 0: continue
     log.append(141)
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 144
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(147)
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
   with CM(150, False) as c:
    log.append(-151)
   log.append(-152)
 with CM(153, True):
  try:
   try:
    for i in range(1):
     log.append(157)
    try:
     if tick() % 2 == 0: return 159
     log.append(-160)
     log.append(-161)
    except (KeyError, ValueError) as e:
     log.append(162)
     log.append(163)
     log.append(164)
    for i in gen(2):
     log.append(166)
   except Exception:
    for i in gen(2):
     log.append(168)
     log.append(169)
    if tick() % 2:
     log.append(171)
     log.append(-172)
     log.append(173)
    else:
     log.append(174)
     if tick() % 2 == 0: return 175
     log.append(176)
    log.append(-177)
   else:
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    else:
     log.append(182)
    log.append(183)
    try:
     if tick() % 4 == 0: return 185
     log.append(186)
    except (KeyError, ValueError):
     log.append(187)
     log.append(-188)
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: raise KeyError(189)
     if tick() % 4 == 0: return 190
     log.append(-191)
    finally:
     log.append(-192)
   finally:
    try:
     log.append(-194)
     if tick() % 3 == 0: raise TypeError(195)
    except Exception:
     log.append(196)
     log.append(-197)
    else:
     if tick() % 4 == 0: raise TypeError(198)
     log.append(-199)
    finally:
     log.append(-200)
     log.append(-201)
     log.append(-202)
  except ValueError:
   try:
    try:
     log.append(205)
     log.append(206)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise KeyError(207)
     log.append(208)
     if tick() % 4 == 0: return 209
    finally:
     log.append(210)
     log.append(211)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(213)
    else:
     log.append(-214)
    try:
     log.append(-216)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 217
     if tick() % 4 == 0: raise TypeError(218)
     if tick() % 2 == 0: return 219
     if tick() % 3 == 0: raise
   log.append(-220)
   if tick() % 2:
    try:
     log.append(223)
     if tick() % 4 == 0: return 224
    except ValueError:
     if tick() % 2 == 0: return 225
     if tick() % 2 == 0: raise TypeError(226)
     if tick() % 4 == 0: return 227
    else:
     log.append(228)
     if tick() % 2 == 0: raise TypeError(229)
     if tick() % 3 == 0: return 230
    finally:
     log.append(-231)
     log.append(232)
     log.append(233)
    try:
     log.append(235)
     log.append(-236)
    finally:
     if tick() % 2 == 0: raise ValueError(237)
     if tick() % 3 == 0: raise KeyError(238)
     log.append(239)
   else:
    for i in gen(1):
     log.append(241)
     if tick() % 3 == 0: break
     log.append(243)
  for i in gen(1):
   try:
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise ValueError(248)
     if tick() % 2 == 0: raise KeyError(249)
    except Exception as e:
     if tick() % 2 == 0: return 250
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(252)
     if tick() % 3 == 0: raise
    if tick() % 2 == 0: raise ValueError(253)
   except Exception:
    if tick() % 2:
     if tick() % 2 == 0: return 255
     log.append(256)
    else:
     if tick() % 2 == 0: return 257
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: return 261
    if tick() % 3 == 0: raise
   else:
    with CM(262, False) as c:
     log.append(263)
     if tick() % 2 == 0: continue
run(f7)
def f8():
 for i in gen(3):
  if tick() % 2 == 0: return 2
  log.append(3)
  try:
   try:
    with CM(6, False) as c, CM(600, False):
     if tick() % 4 == 0: return 7
     if tick() % 3 == 0: break
   except (KeyError, ValueError):
    log.append(9)
   else:
    try:
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: raise ValueError(12)
     log.append(13)
    try:
     if tick() % 3 == 0: raise TypeError(15)
    except Exception as e:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
   finally:
    log.append(17)
    with CM(18, False) as c:
     if tick() % 3 == 0: continue
  except Exception:
   with CM(20, False) as c:
    log.append(21)
    try:
     if tick() % 3 == 0: break
     log.append(24)
     if tick() % 2 == 0: continue
    except ValueError:
     log.append(26)
     log.append(27)
     if tick() % 3 == 0: raise
    with CM(28, True):
     if tick() % 2 == 0: break
   try:
    for i in range(3):
     log.append(32)
     log.append(33)
     if tick() % 4 == 0: return 34
    for i in gen(2):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 37
    with CM(38, False) as c, CM(3800, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(40)
   finally:
    with CM(41, False):
     log.append(42)
     if tick() % 3 == 0: break
   log.append(44)
 else:
  with CM(45, True):
   while tick() % 4:
    for i in range(3):
     log.append(48)
     log.append(49)
    with CM(50, True), CM(5000, False):
     log.append(51)
   with CM(52, True):
    try:
     log.append(-54)
     log.append(55)
    except Exception:
     log.append(56)
    finally:
     if tick() % 3 == 0: return 57
    log.append(-58)
    log.append(-59)
   log.append(-60)
 with CM(61, True), CM(6100, False):
  log.append(-62)
  for i in gen(2):
   try:
    with CM(65, False) as c:
     log.append(66)
     log.append(67)
   finally:
    try:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 70
    except Exception as e:
     log.append(71)
     log.append(72)
     if tick() % 3 == 0: raise KeyError(73)
    else:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 76
    finally:
     if tick() % 2 == 0: raise ValueError(77)
   try:
    try:
     if tick() % 2 == 0: continue
     log.append(81)
    finally:
     log.append(82)
     log.append(83)
    with CM(84, True), CM(8400, False):
     log.append(85)
     log.append(86)
   except Exception:
    while tick() % 4:
     log.append(88)
     log.append(89)
     log.append(90)
    with CM(91, False) as c, CM(9100, False):
     if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: raise ValueError(94)
    except ValueError:
     log.append(95)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    if tick() % 3 == 0: raise
run(f8)
def f9():
 try:
  try:
   if tick() % 2:
    log.append(-4)
    log.append(5)
   else:
    if tick() % 3 == 0: raise KeyError(6)
    for i in gen(2):
     log.append(8)
     if tick() % 3 == 0: continue
     log.append(10)
    else:
     log.append(-11)
    with CM(12, True):
     log.append(13)
   log.append(14)
  finally:
   log.append(15)
   try:
    log.append(-17)
    with CM(18, False), CM(1800, False):
     if tick() % 3 == 0: raise KeyError(19)
   except ValueError as e:
    log.append(-20)
    try:
     log.append(22)
     log.append(-23)
     if tick() % 4 == 0: return 24
    except ValueError:
     if tick() % 3 == 0: raise TypeError(25)
     log.append(-26)
     log.append(27)
     if tick() % 3 == 0: raise
    else:
     log.append(-28)
     if tick() % 2 == 0: raise ValueError(29)
     if tick() % 4 == 0: return 30
   finally:
    with CM(31, True):
     if tick() % 4 == 0: return 32
     log.append(-33)
    if tick() % 3 == 0: return 34
  with CM(35, False) as c:
   try:
    try:
     log.append(38)
     log.append(39)
     if tick() % 4 == 0: return 40
    finally:
     if tick() % 4 == 0: raise ValueError(41)
   finally:
    for i in gen(1):
     log.append(43)
     if tick() % 3 == 0: break
     log.append(45)
    else:
     if tick() % 3 == 0: return 46
     log.append(47)
    if tick() % 2:
     log.append(49)
     if tick() % 4 == 0: return 50
    else:
     log.append(-51)
     log.append(-52)
  while tick() % 4:
   if tick() % 2:
    if tick() % 2 == 0: break
   else:
    try:
     log.append(57)
     log.append(58)
     log.append(59)
    finally:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 61
     if tick() % 3 == 0: return 62
    with CM(63, False) as c, CM(6300, False):
     if tick() % 2 == 0: return 64
     log.append(65)
 except ValueError as e:
  log.append(66)
 else:
  log.append(-67)
 log.append(68)
 for i in gen(3):
  for i in range(2):
   for i in range(3):
    for i in gen(2):
     log.append(73)
    if tick() % 2:
     log.append(75)
     log.append(76)
     log.append(77)
    else:
     log.append(78)
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(80)
     log.append(81)
    else:
     log.append(82)
    if tick() % 3 == 0: return 83
    while tick() % 4:
     log.append(85)
     if tick() % 4 == 0: return 86
   if tick() % 2:
    if tick() % 3 == 0: return 88
   else:
    log.append(89)
    with CM(90, False) as c, CM(9000, False):
     log.append(91)
     if tick() % 2 == 0: continue
     log.append(93)
  else:
   with CM(94, True) as c, CM(9400, False):
    if tick() % 4 == 0: return 95
   if tick() % 2:
    for i in gen(1):
     if tick() % 3 == 0: break
     log.append(99)
    else:
     if tick() % 4 == 0: raise KeyError(100)
     if tick() % 2 == 0: raise TypeError(101)
     if tick() % 2 == 0: return 102
    for i in gen(1):
     log.append(104)
   else:
    try:
     if tick() % 2 == 0: break
     log.append(107)
     if tick() % 3 == 0: break
    except ValueError:
     log.append(109)
     log.append(110)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
  if tick() % 3 == 0: continue
 else:
  if tick() % 2:
   log.append(114)
  else:
   try:
    log.append(116)
    log.append(117)
   except ValueError as e:
    with CM(118, True), CM(11800, False):
     log.append(119)
     log.append(120)
    log.append(121)
   if tick() % 4 == 0: raise TypeError(122)
run(f9)
def f10():
 for i in range(3):
  with CM(2, False), CM(200, False):
   try:
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(7)
    except Exception as e:
     if tick() % 3 == 0: break
     log.append(9)
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: return 12
     log.append(13)
     if tick() % 2 == 0: return 14
    try:
     log.append(16)
     log.append(17)
    except (KeyError, ValueError):
     log.append(18)
     log.append(19)
    else:
     if tick() % 2 == 0: break
   except ValueError as e:
    if tick() % 2 == 0: raise ValueError(21)
    if tick() % 3 == 0: return 22
   for i in gen(1):
    if tick() % 2 == 0: break
    log.append(25)
    try:
     log.append(27)
     log.append(28)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 29
     if tick() % 4 == 0: raise TypeError(30)
    else:
     log.append(31)
     log.append(32)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise KeyError(34)
  with CM(35, True), CM(3500, False):
   with CM(36, False), CM(3600, False):
    for i in range(3):
     if tick() % 2 == 0: raise ValueError(38)
     log.append(39)
    with CM(40, False) as c:
     log.append(41)
     if tick() % 4 == 0: return 42
    if tick() % 2 == 0: raise TypeError(43)
   while tick() % 4:
    for i in gen(3):
     log.append(46)
     if tick() % 2 == 0: raise KeyError(47)
    if tick() % 4 == 0: return 48
    with CM(49, False) as c:
     if tick() % 2 == 0: return 50
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
  for i in range(1):
   with CM(54, False) as c, CM(5400, False):
    with CM(55, False) as c, CM(5500, False):
     if tick() % 3 == 0: return 56
    with CM(57, False):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 59
    with CM(60, True) as c, CM(6000, False):
     if tick() % 4 == 0: return 61
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 63
   if tick() % 3 == 0: break
 log.append(-65)
 if tick() % 2 == 0: raise KeyError(66)
run(f10)
def f11():
 with CM(1, True) as c, CM(100, False):
  try:
   for i in gen(1):
    try:
     if tick() % 2 == 0: return 5
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: raise TypeError(6)
    finally:
     if tick() % 3 == 0: break
   else:
    log.append(-8)
  except Exception:
   log.append(9)
   log.append(-10)
   if tick() % 3 == 0: raise
  finally:
   with CM(11, False) as c:
    log.append(12)
    try:
     log.append(-14)
     if tick() % 4 == 0: raise TypeError(15)
     if tick() % 4 == 0: raise KeyError(16)
    except (KeyError, ValueError):
     log.append(-17)
    else:
     if tick() % 2 == 0: return 18
     log.append(19)
    finally:
     log.append(20)
    try:
     log.append(-22)
    finally:
     log.append(23)
     log.append(-24)
     log.append(-25)
   if tick() % 2:
    if tick() % 2:
     log.append(-28)
     log.append(29)
    else:
     log.append(-30)
    with CM(31, True) as c:
     log.append(-32)
     log.append(-33)
     log.append(34)
   else:
    for i in gen(2):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(38)
    for i in gen(2):
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise ValueError(41)
     log.append(42)
  while tick() % 4:
   try:
    with CM(45, True) as c, CM(4500, False):
     log.append(46)
    log.append(47)
   except ValueError:
    with CM(48, True) as c, CM(4800, False):
     if tick() % 3 == 0: return 49
    if tick() % 3 == 0: break
 with CM(51, False) as c:
  if tick() % 2:
   with CM(53, True) as c, CM(5300, False):
    with CM(54, True) as c:
     log.append(55)
    log.append(56)
   with CM(57, False) as c:
    with CM(58, False), CM(5800, False):
     log.append(-59)
     log.append(60)
  else:
   try:
    if tick() % 3 == 0: return 62
    if tick() % 2:
     log.append(64)
     log.append(-65)
    else:
     log.append(66)
    with CM(67, False):
     log.append(68)
     log.append(69)
     if tick() % 3 == 0: raise KeyError(70)
   except ValueError:
    with CM(71, False) as c, CM(7100, False):
     log.append(-72)
     if tick() % 2 == 0: raise TypeError(73)
     log.append(74)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(76)
     if tick() % 3 == 0: return 77
    else:
     log.append(-78)
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(80)
    else:
     log.append(81)
     if tick() % 3 == 0: return 82
     log.append(-83)
    if tick() % 2:
     log.append(85)
     if tick() % 2 == 0: raise ValueError(86)
     log.append(87)
    else:
     log.append(88)
     log.append(-89)
   with CM(90, False), CM(9000, False):
    if tick() % 3 == 0: raise TypeError(91)
    with CM(92, False) as c:
     log.append(-93)
     if tick() % 4 == 0: raise TypeError(94)
    with CM(95, False), CM(9500, False):
     if tick() % 4 == 0: raise ValueError(96)
  if tick() % 2:
   try:
    if tick() % 2 == 0: return 99
   except (KeyError, ValueError) as e:
    for i in range(1):
     log.append(101)
    for i in gen(3):
     log.append(103)
     if tick() % 4 == 0: raise KeyError(104)
     if tick() % 3 == 0: break
    else:
     if tick() % 3 == 0: return 106
     log.append(-107)
    with CM(108, False), CM(10800, False):
     log.append(109)
   else:
    if tick() % 2:
     log.append(111)
     if tick() % 3 == 0: raise TypeError(112)
    else:
     log.append(-113)
    log.append(114)
   with CM(115, False):
    log.append(-116)
   try:
    log.append(118)
   except (KeyError, ValueError) as e:
    for i in range(1):
     log.append(120)
     log.append(121)
    for i in range(1):
     if tick() % 2 == 0: raise KeyError(123)
     log.append(124)
     if tick() % 2 == 0: break
    if tick() % 3 == 0: raise
   else:
    while tick() % 4:
     log.append(127)
     if tick() % 3 == 0: return 128
     log.append(129)
    else:
     log.append(-130)
     if tick() % 2 == 0: return 131
     if tick() % 4 == 0: raise KeyError(132)
    for i in gen(3):
     log.append(134)
    with CM(135, False) as c, CM(13500, False):
     log.append(136)
   finally:
    for i in gen(2):
     if tick() % 4 == 0: return 138
     if tick() % 4 == 0: raise KeyError(139)
     if tick() % 2 == 0: break
    while tick() % 4:
     if tick() % 2 == 0: break
  else:
   with CM(143, False) as c:
    try:
     log.append(-145)
     log.append(-146)
     log.append(-147)
    except ValueError:
     if tick() % 2 == 0: return 148
     log.append(-149)
     if tick() % 3 == 0: raise
    finally:
     log.append(150)
     if tick() % 3 == 0: raise KeyError(151)
    try:
     log.append(-153)
    except ValueError:
     log.append(154)
    else:
     if tick() % 4 == 0: raise ValueError(155)
     log.append(-156)
    with CM(157, True):
     log.append(158)
   for i in gen(2):
    if tick() % 2:
     log.append(161)
     if tick() % 3 == 0: return 162
    else:
     if tick() % 4 == 0: return 163
     if tick() % 4 == 0: return 164
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(167)
     if tick() % 3 == 0: return 168
    else:
     if tick() % 3 == 0: return 169
     log.append(170)
     log.append(171)
   log.append(-172)
 try:
  if tick() % 3 == 0: raise KeyError(174)
 except ValueError as e:
  with CM(175, False) as c, CM(17500, False):
   try:
    with CM(177, False) as c, CM(17700, False):
     log.append(178)
     log.append(179)
    log.append(180)
   finally:
    try:
     log.append(182)
     log.append(-183)
     log.append(184)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise KeyError(185)
     if tick() % 3 == 0: raise
    else:
     log.append(186)
     log.append(-187)
     log.append(-188)
    log.append(189)
    log.append(-190)
   log.append(-191)
   with CM(192, True):
    log.append(193)
    try:
     if tick() % 2 == 0: return 195
     log.append(196)
    except ValueError:
     log.append(197)
     log.append(198)
    else:
     if tick() % 2 == 0: return 199
     log.append(-200)
    finally:
     if tick() % 4 == 0: raise KeyError(201)
  while tick() % 4:
   try:
    log.append(204)
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 207
    else:
     if tick() % 3 == 0: raise KeyError(208)
     log.append(209)
    if tick() % 4 == 0: raise TypeError(210)
   except (KeyError, ValueError):
    for i in gen(2):
     log.append(212)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    with CM(215, False), CM(21500, False):
     if tick() % 4 == 0: return 216
     if tick() % 2 == 0: raise ValueError(217)
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     log.append(221)
    else:
     if tick() % 2 == 0: raise ValueError(222)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(224)
   else:
    for i in range(3):
     if tick() % 3 == 0: continue
   finally:
    with CM(227, True) as c:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 230
    log.append(231)
   log.append(232)
   for i in range(3):
    with CM(234, False) as c:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 236
  else:
   try:
    for i in range(2):
     log.append(239)
     if tick() % 3 == 0: return 240
    if tick() % 4 == 0: raise TypeError(241)
    with CM(242, False) as c:
     log.append(243)
     log.append(-244)
   finally:
    with CM(245, False), CM(24500, False):
     log.append(246)
    log.append(247)
    with CM(248, False) as c:
     log.append(249)
     log.append(-250)
   log.append(251)
run(f11)
def f12():
 with CM(1, False) as c:
  try:
   if tick() % 3 == 0: return 3
  except ValueError as e:
   try:
    if tick() % 3 == 0: raise KeyError(5)
    log.append(-6)
    try:
     if tick() % 3 == 0: raise TypeError(8)
     log.append(9)
    except Exception as e:
     log.append(-10)
    finally:
     log.append(-11)
     log.append(-12)
   except (KeyError, ValueError) as e:
    if tick() % 2 == 0: raise TypeError(13)
    if tick() % 2 == 0: return 14
   finally:
    log.append(-15)
    log.append(-16)
    try:
     log.append(18)
     if tick() % 3 == 0: return 19
     log.append(20)
    finally:
     if tick() % 2 == 0: return 21
   with CM(22, False):
    with CM(23, True) as c, CM(2300, False):
     log.append(24)
     log.append(-25)
    log.append(26)
  finally:
   log.append(27)
run(f12)
def f13():
 try:
  try:
   for i in range(2):
    with CM(4, False) as c:
     if tick() % 2 == 0: return 5
   else:
    try:
     if tick() % 4 == 0: return 7
     if tick() % 2 == 0: raise TypeError(8)
    except ValueError as e:
     log.append(9)
     log.append(10)
    else:
     log.append(-11)
     log.append(-12)
    for i in range(1):
     log.append(14)
     log.append(15)
     log.append(16)
    if tick() % 2:
     if tick() % 4 == 0: return 18
     if tick() % 4 == 0: return 19
    else:
     log.append(-20)
     log.append(-21)
     log.append(-22)
   with CM(23, True) as c, CM(2300, False):
    for i in range(2):
     log.append(25)
     log.append(26)
    log.append(27)
    if tick() % 4 == 0: raise ValueError(28)
  except ValueError as e:
   with CM(29, True), CM(2900, False):
    if tick() % 2:
     log.append(-31)
     if tick() % 2 == 0: return 32
     log.append(-33)
    else:
     log.append(34)
     log.append(-35)
    log.append(-36)
    log.append(37)
  else:
   for i in range(1):
    if tick() % 2 == 0: return 39
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 42
    else:
     if tick() % 2 == 0: raise TypeError(43)
     if tick() % 2 == 0: continue
     log.append(45)
    with CM(46, False) as c:
     if tick() % 4 == 0: return 47
   log.append(-48)
   log.append(-49)
  if tick() % 4 == 0: raise TypeError(50)
 finally:
  try:
   if tick() % 2:
    if tick() % 2:
     log.append(-54)
     if tick() % 3 == 0: return 55
    else:
     log.append(56)
    if tick() % 3 == 0: raise TypeError(57)
    try:
     if tick() % 2 == 0: raise TypeError(59)
    except ValueError:
     if tick() % 2 == 0: return 60
     log.append(61)
    else:
     log.append(62)
     if tick() % 3 == 0: raise KeyError(63)
   else:
    try:
     log.append(-65)
     log.append(-66)
     log.append(-67)
    finally:
     log.append(68)
  except ValueError:
   log.append(69)
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 72
     log.append(73)
    except ValueError as e:
     if tick() % 4 == 0: raise KeyError(74)
     log.append(75)
     log.append(76)
    finally:
     log.append(77)
    with CM(78, False) as c, CM(7800, False):
     log.append(-79)
     log.append(-80)
    with CM(81, True), CM(8100, False):
     log.append(-82)
   else:
    with CM(83, False):
     log.append(-84)
     log.append(-85)
    if tick() % 2:
     if tick() % 2 == 0: return 87
     if tick() % 2 == 0: raise ValueError(88)
     log.append(89)
    else:
     if tick() % 4 == 0: raise KeyError(90)
     if tick() % 3 == 0: raise KeyError(91)
     if tick() % 3 == 0: raise TypeError(92)
   if tick() % 2 == 0: return 93
  finally:
   while tick() % 4:
    try:
     log.append(96)
     if tick() % 3 == 0: raise KeyError(97)
     if tick() % 4 == 0: raise ValueError(98)
    except (KeyError, ValueError):
     if tick() % 3 == 0: break
     log.append(100)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: break
   if tick() % 2:
    for i in range(1):
     if tick() % 2 == 0: raise KeyError(104)
    else:
     log.append(105)
     log.append(-106)
     log.append(107)
    log.append(108)
    with CM(109, False) as c, CM(10900, False):
     log.append(-110)
     if tick() % 4 == 0: raise TypeError(111)
     log.append(112)
   else:
    log.append(113)
  log.append(114)
  while tick() % 4:
   while tick() % 4:
    log.append(117)
    for i in gen(3):
     if tick() % 2 == 0: raise TypeError(119)
 if tick() % 2:
  log.append(121)
  with CM(122, False):
   try:
    with CM(124, False), CM(12400, False):
     if tick() % 3 == 0: raise ValueError(125)
     log.append(-126)
     log.append(127)
    for i in range(3):
     log.append(129)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
   except Exception:
    with CM(132, False), CM(13200, False):
     log.append(133)
     if tick() % 4 == 0: raise ValueError(134)
     log.append(135)
    log.append(136)
    with CM(137, False) as c:
     log.append(138)
     log.append(139)
   else:
    with CM(140, False), CM(14000, False):
     log.append(141)
     log.append(142)
    while tick() % 4:
     log.append(144)
     if tick() % 3 == 0: raise ValueError(145)
   for i in gen(2):
    log.append(147)
    with CM(148, False):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    if tick() % 2 == 0: break
   for i in range(2):
    with CM(153, False) as c, CM(15300, False):
     log.append(154)
     if tick() % 2 == 0: return 155
     if tick() % 3 == 0: return 156
    for i in range(1):
     if tick() % 3 == 0: raise ValueError(158)
     if tick() % 2 == 0: raise ValueError(159)
    else:
     log.append(160)
     if tick() % 2 == 0: return 161
     log.append(162)
    with CM(163, False) as c:
     log.append(164)
   else:
    if tick() % 3 == 0: return 165
 else:
  if tick() % 2:
   log.append(167)
  else:
   with CM(168, False), CM(16800, False):
    with CM(169, True) as c, CM(16900, False):
     log.append(170)
    try:
     if tick() % 4 == 0: return 172
     log.append(173)
     log.append(174)
    finally:
     log.append(175)
   try:
    with CM(177, False):
     log.append(178)
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 181
    if tick() % 3 == 0: raise KeyError(182)
   except ValueError as e:
    with CM(183, False) as c, CM(18300, False):
     log.append(184)
     log.append(185)
     log.append(-186)
    try:
     if tick() % 3 == 0: raise ValueError(188)
     log.append(189)
    except Exception as e:
     if tick() % 2 == 0: return 190
     log.append(191)
    finally:
     log.append(-192)
    log.append(193)
    if tick() % 3 == 0: raise
   with CM(194, True):
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 198
    while tick() % 4:
     if tick() % 4 == 0: return 200
     log.append(201)
    else:
     if tick() % 4 == 0: raise ValueError(202)
     if tick() % 3 == 0: return 203
  if tick() % 2:
   for i in gen(3):
    log.append(206)
    try:
     if tick() % 2 == 0: continue
     log.append(209)
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
   log.append(212)
   if tick() % 2:
    log.append(214)
    with CM(215, True) as c:
     log.append(216)
     log.append(217)
     log.append(218)
   else:
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(221)
  else:
   with CM(222, False), CM(22200, False):
    with CM(223, True):
     log.append(224)
     log.append(225)
   while tick() % 4:
    log.append(227)
run(f13)
def f14():
 log.append(1)
run(f14)
def f15():
 log.append(1)
 for i in range(3):
  while tick() % 4:
   with CM(4, False) as c, CM(400, False):
    for i in gen(1):
     if tick() % 2 == 0: raise ValueError(6)
    if tick() % 3 == 0: continue
    try:
     log.append(9)
     if tick() % 4 == 0: return 10
    except ValueError as e:
     if tick() % 4 == 0: return 11
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: return 12
    finally:
     log.append(13)
   log.append(14)
 else:
  while tick() % 4:
   try:
    try:
     if tick() % 4 == 0: raise ValueError(18)
    except Exception:
     if tick() % 3 == 0: raise TypeError(19)
     if tick() % 4 == 0: return 20
     if tick() % 3 == 0: raise
    log.append(21)
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise KeyError(24)
   except ValueError as e:
    if tick() % 3 == 0: break
   finally:
    with CM(26, False), CM(2600, False):
     log.append(27)
     log.append(28)
    try:
     log.append(30)
     if tick() % 3 == 0: continue
    finally:
     if tick() % 4 == 0: raise KeyError(32)
     log.append(33)
     log.append(34)
   while tick() % 4:
    if tick() % 3 == 0: break
   with CM(37, False) as c, CM(3700, False):
    log.append(38)
    try:
     log.append(40)
     log.append(41)
     if tick() % 2 == 0: break
    except ValueError as e:
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: raise ValueError(44)
     log.append(45)
     if tick() % 2 == 0: continue
    finally:
     log.append(47)
     if tick() % 4 == 0: return 48
    log.append(49)
  else:
   if tick() % 2 == 0: raise KeyError(50)
   if tick() % 4 == 0: return 51
   with CM(52, False), CM(5200, False):
    if tick() % 2:
     log.append(54)
    else:
     log.append(55)
     log.append(56)
     if tick() % 2 == 0: raise ValueError(57)
    try:
     log.append(-59)
     log.append(60)
    except Exception as e:
     log.append(-61)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: return 62
     if tick() % 4 == 0: raise TypeError(63)
  for i in gen(2):
   if tick() % 2:
    try:
     if tick() % 2 == 0: break
    except (KeyError, ValueError):
     log.append(68)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: break
    if tick() % 2 == 0: continue
    if tick() % 2 == 0: raise TypeError(73)
   else:
    try:
     log.append(75)
     if tick() % 2 == 0: continue
     log.append(77)
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
     log.append(80)
   if tick() % 4 == 0: return 81
  try:
   if tick() % 4 == 0: return 83
   if tick() % 4 == 0: return 84
  except (KeyError, ValueError) as e:
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 89
    else:
     log.append(-90)
    if tick() % 2 == 0: raise TypeError(91)
    log.append(-92)
   except Exception:
    try:
     if tick() % 3 == 0: return 94
     log.append(-95)
     log.append(-96)
    finally:
     log.append(97)
     if tick() % 3 == 0: raise TypeError(98)
     log.append(99)
    if tick() % 2:
     log.append(-101)
    else:
     if tick() % 4 == 0: return 102
     if tick() % 3 == 0: raise ValueError(103)
     if tick() % 3 == 0: return 104
    if tick() % 3 == 0: raise
   else:
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(106)
     if tick() % 4 == 0: return 107
    else:
     log.append(108)
    for i in gen(1):
     log.append(110)
   finally:
    try:
     log.append(-112)
     log.append(-113)
     log.append(-114)
    except Exception:
     if tick() % 4 == 0: raise ValueError(115)
     log.append(116)
     log.append(117)
     if tick() % 3 == 0: raise
    finally:
     log.append(118)
     log.append(-119)
     log.append(-120)
    for i in gen(2):
     log.append(122)
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(124)
run(f15)
def f16():
 try:
  log.append(2)
  try:
   for i in gen(1):
    if tick() % 2:
     log.append(6)
     log.append(7)
     if tick() % 4 == 0: return 8
    else:
     log.append(9)
     log.append(10)
     if tick() % 4 == 0: return 11
    with CM(12, False) as c, CM(1200, False):
     if tick() % 2 == 0: return 13
     log.append(14)
     if tick() % 3 == 0: break
    with CM(16, False), CM(1600, False):
     if tick() % 2 == 0: return 17
     if tick() % 3 == 0: raise TypeError(18)
     if tick() % 2 == 0: return 19
   try:
    if tick() % 2:
     log.append(-22)
    else:
     if tick() % 3 == 0: return 23
     log.append(24)
    for i in gen(2):
     log.append(26)
     log.append(27)
     log.append(28)
   except (KeyError, ValueError) as e:
    if tick() % 2:
     log.append(-30)
     log.append(31)
     log.append(-32)
    else:
     log.append(-33)
     log.append(34)
     if tick() % 2 == 0: return 35
    if tick() % 2:
     log.append(37)
    else:
     if tick() % 2 == 0: return 38
     if tick() % 2 == 0: raise ValueError(39)
   finally:
    with CM(40, False) as c, CM(4000, False):
     log.append(41)
     if tick() % 4 == 0: return 42
    for i in gen(2):
     log.append(44)
   for i in gen(2):
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    for i in gen(3):
     if tick() % 4 == 0: raise TypeError(52)
    for i in gen(3):
     log.append(54)
     log.append(55)
     if tick() % 3 == 0: raise KeyError(56)
  finally:
   log.append(57)
   with CM(58, False) as c, CM(5800, False):
    if tick() % 3 == 0: return 59
    for i in range(1):
     if tick() % 2 == 0: raise ValueError(61)
     log.append(62)
    if tick() % 2:
     log.append(64)
    else:
     log.append(65)
  log.append(-66)
 finally:
  for i in gen(3):
   for i in gen(3):
    log.append(69)
   if tick() % 2 == 0: break
  else:
   for i in range(3):
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 74
     if tick() % 2 == 0: break
    else:
     log.append(76)
     log.append(77)
  log.append(78)
  if tick() % 2:
   with CM(80, False):
    try:
     log.append(-82)
     if tick() % 4 == 0: return 83
    except Exception as e:
     if tick() % 2 == 0: return 84
     log.append(-85)
     log.append(86)
    finally:
     log.append(-87)
    with CM(88, True) as c:
     log.append(-89)
     log.append(90)
   if tick() % 2:
    with CM(92, True), CM(9200, False):
     log.append(93)
     log.append(-94)
     log.append(95)
    log.append(-96)
   else:
    try:
     if tick() % 2 == 0: raise KeyError(98)
     log.append(99)
    except Exception as e:
     if tick() % 3 == 0: raise TypeError(100)
     if tick() % 3 == 0: raise
    else:
     log.append(101)
     log.append(-102)
     log.append(103)
   while tick() % 4:
    if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(107)
     log.append(108)
     if tick() % 2 == 0: continue
    with CM(110, True) as c, CM(11000, False):
     if tick() % 3 == 0: raise TypeError(111)
     if tick() % 3 == 0: continue
  else:
   with CM(113, False) as c, CM(11300, False):
    if tick() % 2:
     if tick() % 2 == 0: return 115
     if tick() % 2 == 0: raise TypeError(116)
    else:
     log.append(117)
     log.append(118)
     log.append(119)
    with CM(120, False) as c:
     log.append(121)
   log.append(-122)
   for i in range(1):
    for i in range(2):
     log.append(125)
     log.append(126)
     log.append(127)
    try:
     if tick() % 4 == 0: raise KeyError(129)
    except (KeyError, ValueError) as e:
     log.append(130)
    else:
     log.append(131)
     log.append(132)
     log.append(133)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(136)
    if tick() % 2 == 0: raise ValueError(137)
run(f16)
def f17():
 log.append(1)
 log.append(-2)
run(f17)
def f18():
 try:
  for i in range(3):
   if tick() % 2:
    if tick() % 3 == 0: return 4
    if tick() % 3 == 0: return 5
    if tick() % 3 == 0: raise ValueError(6)
   else:
    try:
     if tick() % 2 == 0: raise KeyError(8)
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: continue
   for i in gen(1):
    if tick() % 2 == 0: return 12
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 15
    else:
     log.append(16)
     log.append(17)
  if tick() % 2 == 0: raise TypeError(18)
 finally:
  with CM(19, True), CM(1900, False):
   log.append(20)
   with CM(21, False) as c, CM(2100, False):
    for i in range(1):
     if tick() % 3 == 0: break
     log.append(24)
    if tick() % 2 == 0: raise ValueError(25)
  try:
   try:
    try:
     log.append(29)
     log.append(-30)
    except Exception as e:
     if tick() % 3 == 0: raise KeyError(31)
     if tick() % 4 == 0: return 32
     log.append(33)
    if tick() % 3 == 0: return 34
    if tick() % 4 == 0: raise TypeError(35)
   except (KeyError, ValueError):
    if tick() % 2:
     if tick() % 3 == 0: return 37
     log.append(38)
     log.append(39)
    else:
     log.append(-40)
    for i in gen(3):
     if tick() % 3 == 0: return 42
     log.append(43)
    for i in gen(3):
     if tick() % 3 == 0: break
     log.append(46)
   finally:
    if tick() % 2:
     log.append(-48)
     log.append(-49)
    else:
     log.append(-50)
     log.append(-51)
     if tick() % 2 == 0: raise TypeError(52)
    try:
     log.append(-54)
    finally:
     if tick() % 2 == 0: raise KeyError(55)
    if tick() % 2:
     log.append(57)
     log.append(-58)
    else:
     if tick() % 3 == 0: raise TypeError(59)
  finally:
   with CM(60, False), CM(6000, False):
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 63
    else:
     log.append(64)
     log.append(-65)
    log.append(66)
    log.append(-67)
   while tick() % 4:
    try:
     log.append(70)
     if tick() % 4 == 0: return 71
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(72)
   for i in range(3):
    if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: return 76
     log.append(77)
     log.append(78)
    else:
     if tick() % 3 == 0: continue
 log.append(80)
 try:
  if tick() % 2 == 0: return 82
  if tick() % 2:
   while tick() % 4:
    with CM(85, False), CM(8500, False):
     if tick() % 4 == 0: return 86
     if tick() % 3 == 0: return 87
   if tick() % 2:
    with CM(89, True) as c, CM(8900, False):
     if tick() % 3 == 0: raise TypeError(90)
     if tick() % 4 == 0: raise ValueError(91)
    while tick() % 4:
     log.append(93)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise TypeError(95)
    else:
     log.append(-96)
     if tick() % 2 == 0: raise KeyError(97)
   else:
    try:
     log.append(99)
    finally:
     log.append(100)
     log.append(101)
     if tick() % 4 == 0: return 102
    try:
     log.append(-104)
     log.append(105)
     if tick() % 2 == 0: return 106
    except Exception as e:
     log.append(107)
     log.append(-108)
     log.append(109)
     if tick() % 3 == 0: raise
    else:
     log.append(-110)
     log.append(111)
     if tick() % 4 == 0: raise KeyError(112)
    finally:
     if tick() % 3 == 0: raise ValueError(113)
    with CM(114, False) as c:
     log.append(115)
   try:
    try:
     log.append(118)
     if tick() % 2 == 0: raise KeyError(119)
    except (KeyError, ValueError):
     log.append(120)
     log.append(121)
     if tick() % 3 == 0: raise
    try:
     log.append(123)
     log.append(-124)
    finally:
     log.append(-125)
   except ValueError as e:
    with CM(126, False) as c:
     if tick() % 4 == 0: return 127
     log.append(-128)
    log.append(-129)
    with CM(130, False) as c:
     if tick() % 4 == 0: raise TypeError(131)
     log.append(132)
  else:
   try:
    try:
     log.append(135)
     log.append(136)
     log.append(137)
    finally:
     log.append(138)
    log.append(-139)
   except (KeyError, ValueError) as e:
    if tick() % 2:
     log.append(141)
     log.append(142)
     if tick() % 4 == 0: return 143
    else:
     log.append(-144)
    log.append(-145)
    if tick() % 2:
     log.append(-147)
     if tick() % 2 == 0: raise KeyError(148)
     log.append(-149)
    else:
     log.append(150)
     if tick() % 3 == 0: raise ValueError(151)
    if tick() % 3 == 0: raise
   else:
    log.append(-152)
    if tick() % 2:
     log.append(154)
     if tick() % 3 == 0: return 155
    else:
     log.append(156)
     if tick() % 4 == 0: return 157
     log.append(158)
    log.append(-159)
  with CM(160, False) as c, CM(16000, False):
   try:
    with CM(162, True), CM(16200, False):
     if tick() % 2 == 0: return 163
     log.append(-164)
   finally:
    if tick() % 3 == 0: return 165
    for i in gen(3):
     log.append(167)
     log.append(168)
   for i in range(2):
    for i in range(1):
     if tick() % 3 == 0: continue
     log.append(172)
    with CM(173, False) as c, CM(17300, False):
     if tick() % 2 == 0: break
     log.append(175)
 except (KeyError, ValueError):
  while tick() % 4:
   try:
    with CM(178, False) as c, CM(17800, False):
     if tick() % 2 == 0: break
     log.append(180)
    if tick() % 2 == 0: return 181
   except ValueError as e:
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: return 186
     if tick() % 3 == 0: break
    finally:
     log.append(188)
     log.append(189)
    for i in range(3):
     log.append(191)
     log.append(192)
   finally:
    with CM(193, False):
     log.append(194)
     log.append(195)
    while tick() % 4:
     if tick() % 4 == 0: return 197
     log.append(198)
    else:
     log.append(199)
     log.append(200)
    if tick() % 4 == 0: return 201
   if tick() % 2:
    with CM(203, True), CM(20300, False):
     if tick() % 2 == 0: raise ValueError(204)
     if tick() % 3 == 0: continue
   else:
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(208)
     log.append(209)
    try:
     if tick() % 4 == 0: raise KeyError(211)
    except ValueError:
     log.append(212)
     if tick() % 3 == 0: continue
   if tick() % 2 == 0: return 214
  log.append(215)
 else:
  try:
   with CM(217, False), CM(21700, False):
    if tick() % 2:
     log.append(-219)
     log.append(220)
     if tick() % 4 == 0: return 221
    else:
     log.append(-222)
     log.append(223)
   with CM(224, False):
    if tick() % 4 == 0: return 225
    if tick() % 2 == 0: return 226
    while tick() % 4:
     log.append(228)
     if tick() % 2 == 0: continue
     log.append(230)
    else:
     if tick() % 2 == 0: return 231
     if tick() % 3 == 0: return 232
   try:
    if tick() % 4 == 0: raise ValueError(234)
    log.append(-235)
    with CM(236, False) as c, CM(23600, False):
     if tick() % 2 == 0: return 237
   except ValueError:
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(239)
     log.append(-240)
    else:
     log.append(-241)
     log.append(242)
     log.append(-243)
    if tick() % 2:
     if tick() % 3 == 0: return 245
     log.append(-246)
    else:
     log.append(247)
     log.append(-248)
    if tick() % 3 == 0: raise
   finally:
    with CM(249, False) as c:
     log.append(250)
     log.append(251)
  finally:
   for i in range(1):
    for i in range(2):
     if tick() % 2 == 0: return 254
    else:
     if tick() % 4 == 0: raise KeyError(255)
     if tick() % 2 == 0: raise KeyError(256)
  for i in gen(1):
   log.append(258)
  log.append(259)
 finally:
  try:
   for i in gen(3):
    if tick() % 2:
     log.append(263)
     if tick() % 3 == 0: continue
    else:
     log.append(265)
     if tick() % 3 == 0: return 266
  except Exception as e:
   try:
    with CM(268, False), CM(26800, False):
     log.append(269)
     log.append(270)
    if tick() % 2:
     log.append(272)
     if tick() % 4 == 0: return 273
    else:
     if tick() % 4 == 0: return 274
   finally:
    if tick() % 2:
     log.append(276)
     if tick() % 3 == 0: return 277
     log.append(278)
    else:
     log.append(-279)
     log.append(-280)
   try:
    with CM(282, False) as c:
     if tick() % 3 == 0: raise KeyError(283)
   finally:
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(288)
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: return 290
    try:
     log.append(292)
     log.append(293)
    except (KeyError, ValueError):
     log.append(294)
     if tick() % 3 == 0: return 295
     if tick() % 2 == 0: raise ValueError(296)
    finally:
     if tick() % 4 == 0: return 297
   try:
    if tick() % 2:
     log.append(-300)
     log.append(301)
     log.append(-302)
    else:
     log.append(-303)
     log.append(304)
     if tick() % 3 == 0: raise TypeError(305)
   except (KeyError, ValueError):
    for i in range(2):
     if tick() % 2 == 0: return 307
     log.append(308)
    if tick() % 4 == 0: raise KeyError(309)
    if tick() % 2:
     log.append(-311)
     log.append(312)
    else:
     log.append(-313)
     log.append(314)
   if tick() % 3 == 0: raise
run(f18)
def f19():
 log.append(-1)
 try:
  try:
   with CM(4, True) as c:
    if tick() % 3 == 0: raise TypeError(5)
   with CM(6, False) as c:
    with CM(7, True):
     if tick() % 4 == 0: return 8
     log.append(9)
    for i in gen(3):
     log.append(11)
     if tick() % 3 == 0: return 12
     if tick() % 3 == 0: return 13
   with CM(14, False) as c:
    try:
     log.append(-16)
     if tick() % 4 == 0: raise ValueError(17)
     if tick() % 2 == 0: raise ValueError(18)
    except ValueError:
     log.append(19)
     log.append(-20)
    else:
     log.append(-21)
    finally:
     if tick() % 4 == 0: raise ValueError(22)
  except Exception as e:
   for i in gen(1):
    if tick() % 2 == 0: continue
   else:
    log.append(25)
    try:
     if tick() % 4 == 0: return 27
    except ValueError:
     log.append(28)
     if tick() % 3 == 0: raise TypeError(29)
    else:
     log.append(30)
    finally:
     if tick() % 3 == 0: raise ValueError(31)
     log.append(32)
    if tick() % 2:
     log.append(34)
     log.append(35)
     log.append(-36)
    else:
     log.append(37)
     if tick() % 2 == 0: raise TypeError(38)
   log.append(-39)
   try:
    try:
     log.append(-42)
    except Exception as e:
     log.append(43)
     log.append(44)
    finally:
     if tick() % 4 == 0: return 45
    if tick() % 2:
     log.append(47)
     if tick() % 4 == 0: raise ValueError(48)
    else:
     log.append(49)
     if tick() % 2 == 0: return 50
   except (KeyError, ValueError) as e:
    while tick() % 4:
     log.append(52)
     if tick() % 2 == 0: continue
    with CM(54, False) as c:
     if tick() % 4 == 0: raise TypeError(55)
     log.append(-56)
   finally:
    if tick() % 3 == 0: return 57
   if tick() % 3 == 0: raise
  else:
   with CM(58, False), CM(5800, False):
    for i in gen(3):
     if tick() % 4 == 0: return 60
    with CM(61, True) as c:
     log.append(-62)
     log.append(-63)
    for i in gen(2):
     if tick() % 2 == 0: return 65
   with CM(66, False):
    try:
     if tick() % 3 == 0: raise ValueError(68)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 69
     log.append(-70)
     if tick() % 3 == 0: raise
    finally:
     log.append(71)
     log.append(-72)
     log.append(73)
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(76)
     if tick() % 2 == 0: continue
    with CM(78, True):
     log.append(-79)
     log.append(-80)
     if tick() % 2 == 0: raise ValueError(81)
   log.append(82)
  finally:
   log.append(83)
   if tick() % 4 == 0: raise ValueError(84)
 except ValueError as e:
  for i in range(3):
   try:
    try:
     if tick() % 3 == 0: return 88
    except Exception:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise ValueError(90)
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: continue
   finally:
    while tick() % 4:
     if tick() % 2 == 0: return 96
     log.append(97)
     if tick() % 3 == 0: raise KeyError(98)
   try:
    for i in gen(1):
     log.append(101)
     log.append(102)
     if tick() % 3 == 0: return 103
    for i in gen(2):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     log.append(107)
   except ValueError as e:
    with CM(108, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(112)
     if tick() % 2 == 0: break
    else:
     log.append(114)
     log.append(115)
     if tick() % 2 == 0: continue
   with CM(117, False) as c:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(119)
    else:
     log.append(120)
  log.append(121)
 finally:
  log.append(122)
  with CM(123, False), CM(12300, False):
   with CM(124, False) as c, CM(12400, False):
    with CM(125, False) as c:
     if tick() % 3 == 0: return 126
     log.append(-127)
     log.append(128)
    with CM(129, False), CM(12900, False):
     log.append(-130)
     if tick() % 4 == 0: raise TypeError(131)
   for i in range(3):
    with CM(133, False) as c:
     log.append(134)
     log.append(135)
    if tick() % 2:
     if tick() % 2 == 0: return 137
    else:
     if tick() % 2 == 0: continue
     log.append(139)
     if tick() % 2 == 0: break
    if tick() % 3 == 0: raise ValueError(141)
   else:
    log.append(142)
   if tick() % 4 == 0: return 143
 try:
  for i in gen(3):
   if tick() % 2:
    if tick() % 2 == 0: break
    log.append(148)
    try:
     log.append(150)
     if tick() % 2 == 0: continue
    finally:
     log.append(152)
     log.append(153)
     if tick() % 3 == 0: return 154
   else:
    with CM(155, True):
     if tick() % 4 == 0: raise ValueError(156)
   if tick() % 2:
    log.append(158)
    with CM(159, False) as c, CM(15900, False):
     if tick() % 2 == 0: raise TypeError(160)
     if tick() % 2 == 0: return 161
     log.append(162)
    try:
     log.append(164)
    except (KeyError, ValueError):
     log.append(165)
     log.append(166)
    finally:
     log.append(167)
     if tick() % 2 == 0: raise KeyError(168)
     log.append(169)
   else:
    log.append(170)
    for i in range(1):
     if tick() % 2 == 0: raise ValueError(172)
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(175)
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
  if tick() % 4 == 0: raise ValueError(179)
  log.append(-180)
 except ValueError as e:
  with CM(181, False) as c, CM(18100, False):
   try:
    if tick() % 4 == 0: return 183
   except ValueError as e:
    log.append(-184)
    log.append(-185)
   with CM(186, True) as c, CM(18600, False):
    log.append(187)
    with CM(188, False) as c, CM(18800, False):
     log.append(189)
     log.append(-190)
     log.append(-191)
   if tick() % 2:
    try:
     log.append(194)
     log.append(195)
    except (KeyError, ValueError) as e:
     log.append(196)
     if tick() % 4 == 0: return 197
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 198
     log.append(-199)
     log.append(-200)
   else:
    log.append(-201)
  try:
   while tick() % 4:
    try:
     log.append(205)
    except Exception as e:
     log.append(206)
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(208)
   else:
    for i in range(3):
     if tick() % 3 == 0: raise KeyError(210)
     if tick() % 2 == 0: break
     log.append(212)
    else:
     if tick() % 3 == 0: raise ValueError(213)
  except ValueError:
   try:
    log.append(215)
    log.append(216)
    try:
     log.append(-218)
     if tick() % 2 == 0: return 219
    except Exception as e:
     if tick() % 4 == 0: return 220
     if tick() % 2 == 0: raise TypeError(221)
   except Exception:
    if tick() % 2:
     if tick() % 3 == 0: return 223
     log.append(224)
    else:
     log.append(225)
  finally:
   for i in range(2):
    with CM(227, False) as c, CM(22700, False):
     log.append(228)
     if tick() % 3 == 0: continue
   else:
    log.append(-230)
   for i in gen(3):
    try:
     if tick() % 2 == 0: return 233
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 234
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    with CM(238, False) as c, CM(23800, False):
     log.append(239)
   log.append(-240)
run(f19)
def f20():
 if tick() % 3 == 0: raise KeyError(1)
 if tick() % 2:
  if tick() % 2:
   with CM(4, False) as c:
    try:
     log.append(-6)
     log.append(7)
    except Exception as e:
     log.append(8)
     log.append(9)
     log.append(10)
    else:
     log.append(-11)
    finally:
     log.append(12)
     log.append(-13)
     log.append(14)
  else:
   for i in gen(1):
    with CM(16, False) as c, CM(1600, False):
     log.append(17)
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: break
  if tick() % 2:
   while tick() % 4:
    if tick() % 2 == 0: break
    try:
     if tick() % 2 == 0: raise ValueError(24)
     if tick() % 3 == 0: break
     log.append(26)
    except Exception:
     if tick() % 4 == 0: return 27
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: raise KeyError(29)
     if tick() % 2 == 0: break
     log.append(31)
    try:
     if tick() % 2 == 0: raise TypeError(33)
     if tick() % 2 == 0: continue
     log.append(35)
    except ValueError:
     if tick() % 4 == 0: return 36
     log.append(37)
   else:
    try:
     log.append(-39)
     log.append(40)
    except Exception:
     log.append(41)
     log.append(42)
  else:
   if tick() % 2:
    while tick() % 4:
     log.append(45)
    else:
     if tick() % 4 == 0: raise KeyError(46)
     log.append(-47)
     log.append(-48)
    if tick() % 2:
     log.append(-50)
     if tick() % 3 == 0: return 51
     log.append(-52)
    else:
     log.append(53)
     log.append(54)
    try:
     log.append(56)
     log.append(-57)
    finally:
     log.append(58)
     log.append(59)
   else:
    for i in gen(3):
     if tick() % 2 == 0: break
    try:
     log.append(-63)
     log.append(-64)
     if tick() % 4 == 0: return 65
    except ValueError:
     log.append(-66)
    else:
     log.append(-67)
     log.append(68)
     log.append(-69)
    if tick() % 2:
     if tick() % 3 == 0: return 71
    else:
     log.append(72)
     log.append(73)
     log.append(74)
   log.append(75)
   with CM(76, False), CM(7600, False):
    try:
     log.append(78)
    finally:
     log.append(79)
     if tick() % 4 == 0: raise TypeError(80)
     if tick() % 2 == 0: return 81
 else:
  log.append(-82)
 for i in gen(1):
  log.append(84)
  try:
   with CM(86, False) as c:
    try:
     log.append(88)
     if tick() % 3 == 0: return 89
     log.append(90)
    except ValueError:
     if tick() % 2 == 0: break
     log.append(92)
     log.append(93)
    else:
     log.append(94)
     log.append(95)
    finally:
     log.append(96)
    for i in range(1):
     log.append(98)
    with CM(99, False), CM(9900, False):
     log.append(100)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise ValueError(102)
   try:
    with CM(104, True) as c, CM(10400, False):
     log.append(105)
   except ValueError as e:
    with CM(106, True):
     log.append(107)
     if tick() % 3 == 0: continue
    with CM(109, True):
     log.append(110)
     if tick() % 4 == 0: raise TypeError(111)
   finally:
    if tick() % 2 == 0: continue
    with CM(113, True):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     log.append(116)
  except (KeyError, ValueError) as e:
   if tick() % 2 == 0: raise ValueError(117)
   log.append(118)
   if tick() % 2:
    if tick() % 2 == 0: break
    if tick() % 2 == 0: raise TypeError(121)
   else:
    with CM(122, True) as c, CM(12200, False):
     if tick() % 2 == 0: return 123
     if tick() % 2 == 0: return 124
     if tick() % 3 == 0: return 125
    log.append(126)
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(128)
     log.append(129)
     if tick() % 4 == 0: return 130
  else:
   if tick() % 2:
    try:
     if tick() % 3 == 0: return 133
     log.append(134)
     if tick() % 2 == 0: raise ValueError(135)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise ValueError(136)
     log.append(137)
     log.append(138)
   else:
    with CM(139, False):
     if tick() % 3 == 0: return 140
     if tick() % 2 == 0: return 141
     if tick() % 3 == 0: return 142
    try:
     log.append(144)
    finally:
     if tick() % 2 == 0: return 145
    if tick() % 4 == 0: return 146
  finally:
   if tick() % 3 == 0: break
   with CM(148, False), CM(14800, False):
    for i in gen(2):
     if tick() % 3 == 0: raise TypeError(150)
     if tick() % 3 == 0: raise KeyError(151)
     log.append(152)
   try:
    for i in gen(3):
     log.append(155)
     if tick() % 2 == 0: raise KeyError(156)
     if tick() % 2 == 0: break
    for i in gen(1):
     log.append(159)
     log.append(160)
     log.append(161)
   finally:
    with CM(162, False):
     log.append(163)
    if tick() % 3 == 0: break
    if tick() % 3 == 0: raise TypeError(165)
run(f20)
def f21():
 for i in gen(3):
  if tick() % 2 == 0: return 2
  try:
   for i in range(2):
    with CM(5, True), CM(500, False):
     if tick() % 2 == 0: continue
     log.append(7)
    with CM(8, False), CM(800, False):
     if tick() % 3 == 0: continue
     log.append(10)
     if tick() % 2 == 0: return 11
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(14)
     log.append(15)
   with CM(16, True) as c, CM(1600, False):
    log.append(17)
    with CM(18, False) as c:
     if tick() % 2 == 0: continue
   if tick() % 2:
    log.append(21)
    try:
     if tick() % 2 == 0: raise KeyError(23)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 4 == 0: raise KeyError(26)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    finally:
     log.append(28)
     log.append(29)
    try:
     if tick() % 2 == 0: break
     log.append(32)
    finally:
     if tick() % 3 == 0: return 33
     log.append(34)
     if tick() % 4 == 0: return 35
   else:
    with CM(36, False) as c, CM(3600, False):
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 38
    try:
     log.append(40)
    except (KeyError, ValueError):
     if tick() % 2 == 0: return 41
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: break
    for i in range(1):
     log.append(46)
     log.append(47)
     log.append(48)
    else:
     log.append(49)
     log.append(50)
     if tick() % 4 == 0: return 51
  finally:
   if tick() % 2:
    try:
     log.append(54)
     if tick() % 2 == 0: continue
    except (KeyError, ValueError):
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: raise KeyError(57)
     if tick() % 3 == 0: continue
    with CM(59, False) as c:
     if tick() % 3 == 0: break
     log.append(61)
     log.append(62)
   else:
    try:
     if tick() % 2 == 0: raise KeyError(64)
     log.append(65)
    except Exception as e:
     if tick() % 4 == 0: return 66
     if tick() % 2 == 0: raise ValueError(67)
     if tick() % 3 == 0: break
   log.append(69)
  for i in gen(1):
   if tick() % 2:
    try:
     log.append(73)
     log.append(74)
     log.append(75)
    except Exception as e:
     if tick() % 2 == 0: continue
     log.append(77)
    else:
     if tick() % 3 == 0: break
    finally:
     if tick() % 4 == 0: return 79
     if tick() % 4 == 0: raise ValueError(80)
    try:
     if tick() % 3 == 0: break
     log.append(83)
    except ValueError:
     log.append(84)
     if tick() % 3 == 0: raise
   else:
    for i in gen(1):
     log.append(86)
     if tick() % 2 == 0: continue
     log.append(88)
   for i in gen(2):
    if tick() % 2:
     log.append(91)
     log.append(92)
    else:
     log.append(93)
    try:
     if tick() % 4 == 0: return 95
     if tick() % 3 == 0: raise TypeError(96)
    finally:
     if tick() % 2 == 0: break
   for i in range(2):
    with CM(99, True) as c:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
 else:
  try:
   log.append(-104)
  except Exception:
   log.append(105)
   while tick() % 4:
    try:
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 3 == 0: return 109
    finally:
     if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(113)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    for i in range(1):
     log.append(117)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
   try:
    if tick() % 4 == 0: raise ValueError(122)
   except ValueError:
    with CM(123, False) as c, CM(12300, False):
     if tick() % 2 == 0: return 124
     log.append(125)
    log.append(-126)
  else:
   try:
    for i in gen(2):
     log.append(129)
     log.append(130)
    for i in gen(3):
     if tick() % 3 == 0: continue
     log.append(133)
    for i in gen(1):
     if tick() % 4 == 0: raise ValueError(135)
     if tick() % 3 == 0: continue
     log.append(137)
    else:
     log.append(138)
   except ValueError as e:
    log.append(139)
    with CM(140, False):
     log.append(141)
     log.append(142)
     log.append(-143)
    if tick() % 3 == 0: raise
  if tick() % 2:
   if tick() % 3 == 0: raise TypeError(145)
   if tick() % 2:
    log.append(-147)
   else:
    if tick() % 2:
     log.append(-149)
    else:
     log.append(150)
    for i in range(1):
     if tick() % 3 == 0: continue
    for i in gen(1):
     log.append(154)
     if tick() % 3 == 0: return 155
     log.append(156)
    else:
     log.append(157)
  else:
   for i in range(1):
    for i in gen(3):
     if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(162)
     log.append(163)
   else:
    for i in range(1):
     log.append(165)
     log.append(166)
     log.append(167)
    for i in gen(2):
     log.append(169)
     if tick() % 2 == 0: return 170
    else:
     if tick() % 2 == 0: raise KeyError(171)
     log.append(-172)
   while tick() % 4:
    with CM(174, False) as c, CM(17400, False):
     log.append(175)
     if tick() % 2 == 0: raise TypeError(176)
     if tick() % 2 == 0: raise ValueError(177)
   if tick() % 3 == 0: raise TypeError(178)
run(f21)
def f22():
 try:
  for i in range(2):
   try:
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(5)
     log.append(6)
    try:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise KeyError(9)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise KeyError(10)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: raise KeyError(11)
     if tick() % 2 == 0: break
     log.append(13)
    log.append(14)
   except Exception:
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(17)
     if tick() % 3 == 0: continue
   finally:
    with CM(19, True) as c:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 21
   with CM(22, False) as c:
    with CM(23, False):
     if tick() % 2 == 0: break
    for i in gen(1):
     if tick() % 3 == 0: break
    for i in gen(3):
     if tick() % 3 == 0: break
     log.append(29)
     log.append(30)
   try:
    if tick() % 2:
     log.append(33)
     if tick() % 2 == 0: return 34
    else:
     log.append(35)
     log.append(36)
    with CM(37, False), CM(3700, False):
     log.append(38)
   except (KeyError, ValueError) as e:
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 41
     if tick() % 3 == 0: continue
    except Exception:
     log.append(43)
     log.append(44)
    try:
     if tick() % 2 == 0: break
    finally:
     if tick() % 4 == 0: raise TypeError(47)
     log.append(48)
     if tick() % 2 == 0: return 49
   else:
    if tick() % 3 == 0: return 50
 except Exception:
  with CM(51, True), CM(5100, False):
   if tick() % 4 == 0: raise TypeError(52)
 finally:
  try:
   log.append(-54)
  finally:
   if tick() % 4 == 0: raise TypeError(55)
  try:
   log.append(-57)
   log.append(-58)
  except ValueError:
   with CM(59, False), CM(5900, False):
    with CM(60, False) as c:
     log.append(-61)
     if tick() % 4 == 0: raise KeyError(62)
     if tick() % 3 == 0: return 63
   if tick() % 3 == 0: raise
  else:
   try:
    with CM(65, False) as c:
     log.append(66)
     if tick() % 2 == 0: raise TypeError(67)
   except Exception:
    if tick() % 2:
     log.append(-69)
    else:
     if tick() % 3 == 0: return 70
    log.append(71)
   if tick() % 4 == 0: return 72
  finally:
   log.append(73)
   with CM(74, True) as c, CM(7400, False):
    try:
     if tick() % 3 == 0: raise KeyError(76)
     log.append(-77)
    except Exception as e:
     if tick() % 3 == 0: raise TypeError(78)
     log.append(79)
     if tick() % 3 == 0: raise
   log.append(80)
 with CM(81, False) as c, CM(8100, False):
  try:
   with CM(83, False), CM(8300, False):
    for i in range(3):
     log.append(85)
     log.append(86)
     if tick() % 4 == 0: raise ValueError(87)
    else:
     log.append(-88)
   try:
    if tick() % 4 == 0: raise ValueError(90)
    if tick() % 2 == 0: raise ValueError(91)
    while tick() % 4:
     log.append(93)
     log.append(94)
     log.append(95)
   except (KeyError, ValueError) as e:
    log.append(96)
    if tick() % 4 == 0: return 97
    try:
     if tick() % 4 == 0: raise ValueError(99)
     if tick() % 4 == 0: return 100
    except Exception:
     log.append(-101)
     log.append(-102)
    if tick() % 3 == 0: raise
  finally:
   if tick() % 2:
    try:
     if tick() % 2 == 0: return 105
    except Exception:
     log.append(106)
     if tick() % 3 == 0: return 107
    finally:
     log.append(-108)
    try:
     log.append(110)
     log.append(111)
     if tick() % 2 == 0: raise ValueError(112)
    except Exception as e:
     if tick() % 2 == 0: return 113
     log.append(-114)
     log.append(115)
    else:
     log.append(-116)
     if tick() % 3 == 0: return 117
   else:
    log.append(118)
   if tick() % 2 == 0: raise KeyError(119)
  for i in range(1):
   with CM(121, False) as c, CM(12100, False):
    if tick() % 3 == 0: break
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(124)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(126)
  else:
   if tick() % 2:
    try:
     log.append(129)
    except ValueError as e:
     if tick() % 4 == 0: raise TypeError(130)
     log.append(-131)
     log.append(-132)
    else:
     if tick() % 4 == 0: raise ValueError(133)
     if tick() % 2 == 0: raise ValueError(134)
     log.append(135)
    finally:
     if tick() % 2 == 0: return 136
     log.append(137)
   else:
    if tick() % 2:
     if tick() % 3 == 0: return 139
    else:
     log.append(-140)
     log.append(141)
    try:
     log.append(143)
     log.append(144)
    except (KeyError, ValueError) as e:
     log.append(-145)
    else:
     log.append(-146)
  with CM(147, False):
   log.append(-148)
run(f22)
def f23():
 with CM(1, False) as c:
  with CM(2, False), CM(200, False):
   for i in gen(1):
    for i in range(2):
     if tick() % 4 == 0: return 5
   if tick() % 2:
    with CM(7, True) as c, CM(700, False):
     log.append(-8)
     if tick() % 3 == 0: raise ValueError(9)
     log.append(10)
    if tick() % 2:
     log.append(-12)
     log.append(13)
     log.append(14)
    else:
     log.append(-15)
     log.append(16)
   else:
    with CM(17, True), CM(1700, False):
     log.append(18)
     log.append(-19)
     if tick() % 4 == 0: return 20
    with CM(21, False) as c:
     log.append(-22)
     log.append(23)
     log.append(-24)
    for i in gen(3):
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: return 27
     log.append(-28)
     log.append(29)
  log.append(30)
 try:
  if tick() % 3 == 0: return 32
  with CM(33, True) as c, CM(3300, False):
   log.append(34)
   log.append(35)
 except (KeyError, ValueError) as e:
  for i in gen(2):
   for i in gen(3):
    try:
     log.append(39)
    except Exception as e:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 41
     log.append(42)
    finally:
     if tick() % 2 == 0: return 43
   with CM(44, True) as c:
    with CM(45, True):
     if tick() % 2 == 0: raise TypeError(46)
     log.append(47)
     if tick() % 4 == 0: raise KeyError(48)
    if tick() % 2:
     log.append(50)
     log.append(51)
     log.append(52)
    else:
     log.append(53)
     log.append(54)
     if tick() % 3 == 0: break
    try:
     if tick() % 2 == 0: return 57
    except (KeyError, ValueError):
     log.append(58)
     log.append(59)
     if tick() % 3 == 0: raise
 finally:
  for i in gen(2):
   for i in gen(2):
    with CM(62, True) as c:
     log.append(63)
     log.append(64)
    for i in range(2):
     log.append(66)
     if tick() % 4 == 0: raise KeyError(67)
    while tick() % 4:
     log.append(69)
     log.append(70)
     if tick() % 2 == 0: raise KeyError(71)
    else:
     if tick() % 4 == 0: raise TypeError(72)
     if tick() % 3 == 0: raise TypeError(73)
run(f23)
def f24():
 if tick() % 3 == 0: return 1
 if tick() % 2:
  for i in gen(2):
   for i in range(2):
    for i in range(3):
     if tick() % 2 == 0: break
    try:
     if tick() % 4 == 0: return 8
     log.append(9)
     log.append(10)
    except Exception:
     if tick() % 3 == 0: continue
     log.append(12)
     if tick() % 2 == 0: continue
  with CM(14, False):
   if tick() % 2:
    while tick() % 4:
     log.append(17)
     if tick() % 4 == 0: raise ValueError(18)
   else:
    with CM(19, False):
     if tick() % 3 == 0: raise KeyError(20)
     log.append(21)
     if tick() % 3 == 0: raise TypeError(22)
    try:
     log.append(24)
     if tick() % 3 == 0: return 25
     if tick() % 4 == 0: raise KeyError(26)
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 27
     log.append(28)
    else:
     if tick() % 2 == 0: return 29
     if tick() % 3 == 0: return 30
     log.append(31)
   if tick() % 2:
    log.append(33)
    if tick() % 2:
     log.append(35)
     log.append(36)
    else:
     if tick() % 3 == 0: return 37
     log.append(38)
     log.append(39)
   else:
    while tick() % 4:
     if tick() % 3 == 0: raise KeyError(41)
    else:
     if tick() % 2 == 0: return 42
     if tick() % 2 == 0: raise KeyError(43)
 else:
  log.append(44)
  if tick() % 2:
   with CM(46, False):
    log.append(47)
    try:
     log.append(49)
     log.append(-50)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 51
     log.append(52)
    log.append(53)
   with CM(54, True):
    with CM(55, True), CM(5500, False):
     if tick() % 2 == 0: return 56
   with CM(57, False):
    try:
     log.append(59)
     log.append(-60)
     log.append(61)
    except (KeyError, ValueError) as e:
     log.append(-62)
     log.append(63)
    finally:
     log.append(64)
    if tick() % 2:
     log.append(66)
     log.append(67)
     log.append(-68)
    else:
     if tick() % 2 == 0: raise KeyError(69)
     log.append(-70)
     log.append(-71)
    log.append(72)
  else:
   if tick() % 2:
    for i in gen(3):
     if tick() % 2 == 0: return 75
     log.append(76)
     log.append(77)
    else:
     log.append(-78)
     log.append(79)
   else:
    try:
     log.append(81)
     log.append(82)
     if tick() % 3 == 0: raise ValueError(83)
    finally:
     if tick() % 2 == 0: raise KeyError(84)
    for i in gen(2):
     if tick() % 2 == 0: break
   log.append(87)
run(f24)
def f25():
 if tick() % 4 == 0: raise TypeError(1)
 try:
  if tick() % 2:
   for i in gen(3):
    if tick() % 2 == 0: break
   else:
    for i in gen(1):
     if tick() % 3 == 0: return 7
    try:
     log.append(9)
     log.append(10)
     if tick() % 3 == 0: return 11
    except ValueError as e:
     log.append(12)
     if tick() % 2 == 0: return 13
     if tick() % 3 == 0: raise
  else:
   log.append(14)
   while tick() % 4:
    for i in gen(2):
     log.append(17)
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(20)
     log.append(21)
     if tick() % 4 == 0: raise ValueError(22)
    else:
     if tick() % 2 == 0: raise ValueError(23)
     if tick() % 4 == 0: raise TypeError(24)
     log.append(25)
    with CM(26, False) as c:
     log.append(27)
   with CM(28, False), CM(2800, False):
    log.append(29)
  with CM(30, False) as c, CM(3000, False):
   with CM(31, False):
    if tick() % 2:
     log.append(33)
     if tick() % 3 == 0: raise TypeError(34)
    else:
     log.append(35)
     log.append(36)
     log.append(-37)
   log.append(-38)
 finally:
  try:
   if tick() % 2 == 0: raise TypeError(40)
   log.append(-41)
   log.append(-42)
  finally:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: continue
    for i in range(3):
     if tick() % 3 == 0: break
    log.append(48)
   else:
    for i in range(3):
     if tick() % 3 == 0: raise ValueError(50)
     if tick() % 2 == 0: break
    else:
     log.append(-52)
     if tick() % 2 == 0: raise ValueError(53)
    log.append(54)
    if tick() % 2:
     log.append(-56)
    else:
     if tick() % 4 == 0: raise ValueError(57)
     if tick() % 3 == 0: return 58
   try:
    if tick() % 3 == 0: return 60
   except Exception as e:
    with CM(61, False):
     if tick() % 3 == 0: raise ValueError(62)
     log.append(-63)
     log.append(64)
   finally:
    try:
     if tick() % 4 == 0: return 66
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: raise ValueError(67)
     if tick() % 2 == 0: raise TypeError(68)
   if tick() % 2 == 0: return 69
  try:
   log.append(71)
   log.append(72)
  except (KeyError, ValueError) as e:
   with CM(73, False) as c, CM(7300, False):
    if tick() % 4 == 0: raise KeyError(74)
    try:
     if tick() % 3 == 0: raise TypeError(76)
     log.append(77)
    except Exception as e:
     log.append(78)
     log.append(-79)
     if tick() % 3 == 0: raise
    finally:
     log.append(80)
     log.append(81)
     log.append(82)
    log.append(-83)
  else:
   while tick() % 4:
    try:
     log.append(86)
     log.append(87)
     log.append(88)
    except ValueError:
     log.append(89)
     if tick() % 4 == 0: return 90
     if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: break
     log.append(94)
     log.append(95)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     log.append(98)
     if tick() % 3 == 0: raise
    else:
     log.append(99)
     if tick() % 2 == 0: return 100
    finally:
     if tick() % 3 == 0: break
     log.append(102)
     if tick() % 4 == 0: return 103
   else:
    for i in range(1):
     if tick() % 2 == 0: break
     log.append(106)
    log.append(107)
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(109)
    else:
     log.append(-110)
     log.append(111)
     if tick() % 4 == 0: raise TypeError(112)
  finally:
   if tick() % 2:
    try:
     log.append(115)
     log.append(-116)
     log.append(-117)
    finally:
     if tick() % 3 == 0: raise KeyError(118)
     log.append(119)
   else:
    if tick() % 2:
     log.append(-121)
     log.append(-122)
    else:
     if tick() % 4 == 0: raise KeyError(123)
     log.append(124)
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(126)
     if tick() % 3 == 0: continue
     log.append(128)
    else:
     log.append(-129)
     log.append(130)
     if tick() % 4 == 0: raise ValueError(131)
run(f25)
def f26():
 if tick() % 2 == 0: return 1
 log.append(-2)
run(f26)
def f27():
 log.append(-1)
 try:
  with CM(3, True), CM(300, False):
   for i in gen(3):
    if tick() % 3 == 0: continue
    with CM(6, False):
     if tick() % 2 == 0: raise ValueError(7)
     log.append(8)
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: break
  for i in gen(1):
   try:
    with CM(13, False) as c:
     if tick() % 2 == 0: continue
     log.append(15)
    try:
     log.append(17)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    except ValueError as e:
     log.append(20)
     log.append(21)
     if tick() % 4 == 0: return 22
    with CM(23, True), CM(2300, False):
     if tick() % 3 == 0: raise ValueError(24)
   except Exception:
    log.append(25)
    with CM(26, False) as c:
     if tick() % 2 == 0: raise KeyError(27)
    with CM(28, False) as c, CM(2800, False):
     log.append(29)
     if tick() % 3 == 0: return 30
   finally:
    for i in gen(3):
     if tick() % 3 == 0: continue
    for i in range(1):
     log.append(34)
     if tick() % 2 == 0: raise TypeError(35)
     log.append(36)
    else:
     if tick() % 3 == 0: return 37
     log.append(38)
   log.append(39)
   if tick() % 3 == 0: return 40
 except Exception as e:
  with CM(41, True) as c:
   for i in gen(2):
    while tick() % 4:
     log.append(44)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
  with CM(47, True) as c:
   log.append(-48)
   try:
    try:
     log.append(51)
    except ValueError:
     if tick() % 2 == 0: raise KeyError(52)
     if tick() % 3 == 0: raise
    else:
     log.append(53)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(55)
     log.append(56)
     log.append(57)
    else:
     log.append(58)
   except Exception as e:
    log.append(59)
   else:
    try:
     log.append(61)
    except ValueError:
     if tick() % 3 == 0: raise ValueError(62)
     log.append(-63)
     if tick() % 3 == 0: raise
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(65)
     log.append(-66)
     log.append(-67)
    else:
     log.append(-68)
     if tick() % 4 == 0: return 69
    try:
     log.append(71)
     log.append(-72)
     log.append(73)
    except Exception:
     if tick() % 4 == 0: raise ValueError(74)
     if tick() % 4 == 0: raise KeyError(75)
  if tick() % 3 == 0: raise
 if tick() % 2:
  if tick() % 2:
   with CM(78, True):
    if tick() % 4 == 0: return 79
  else:
   with CM(80, True), CM(8000, False):
    log.append(-81)
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(83)
   with CM(84, True) as c:
    try:
     if tick() % 4 == 0: return 86
     log.append(87)
    finally:
     log.append(-88)
     log.append(89)
   if tick() % 2 == 0: return 90
 else:
  with CM(91, False), CM(9100, False):
   with CM(92, False) as c:
    with CM(93, False) as c, CM(9300, False):
     log.append(-94)
     log.append(-95)
    for i in range(1):
     if tick() % 3 == 0: raise TypeError(97)
   try:
    if tick() % 3 == 0: return 99
    if tick() % 2:
     if tick() % 4 == 0: return 101
     if tick() % 3 == 0: return 102
    else:
     log.append(103)
     if tick() % 2 == 0: raise TypeError(104)
   finally:
    try:
     if tick() % 4 == 0: raise ValueError(106)
    except (KeyError, ValueError):
     log.append(107)
     log.append(108)
     if tick() % 3 == 0: raise
    with CM(109, True), CM(10900, False):
     log.append(-110)
     log.append(-111)
  if tick() % 2:
   if tick() % 2:
    log.append(-114)
   else:
    log.append(115)
    if tick() % 2:
     log.append(117)
     log.append(-118)
    else:
     if tick() % 2 == 0: raise KeyError(119)
    for i in gen(2):
     log.append(121)
    else:
     log.append(122)
     log.append(123)
   for i in gen(1):
    with CM(125, True) as c, CM(12500, False):
     log.append(126)
     log.append(127)
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(130)
   else:
    log.append(-131)
    while tick() % 4:
     if tick() % 3 == 0: return 133
     log.append(134)
     log.append(135)
    log.append(-136)
  else:
   while tick() % 4:
    if tick() % 2:
     log.append(139)
    else:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 142
    for i in gen(2):
     if tick() % 2 == 0: break
     log.append(145)
     log.append(146)
    else:
     log.append(147)
     if tick() % 4 == 0: raise TypeError(148)
   try:
    if tick() % 4 == 0: raise ValueError(150)
    log.append(-151)
   except (KeyError, ValueError) as e:
    with CM(152, True):
     log.append(153)
    log.append(154)
    try:
     if tick() % 2 == 0: raise TypeError(156)
    finally:
     log.append(157)
     if tick() % 4 == 0: raise ValueError(158)
     if tick() % 3 == 0: raise TypeError(159)
   log.append(-160)
  while tick() % 4:
   for i in gen(1):
    with CM(163, False) as c:
     log.append(164)
     log.append(165)
     if tick() % 2 == 0: return 166
   else:
    for i in range(2):
     if tick() % 2 == 0: continue
     log.append(169)
     log.append(170)
    with CM(171, True) as c, CM(17100, False):
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    except ValueError:
     log.append(176)
     log.append(177)
run(f27)
def f28():
 for i in range(3):
  log.append(2)
 else:
  try:
   try:
    with CM(5, False), CM(500, False):
     log.append(6)
   except ValueError as e:
    try:
     if tick() % 3 == 0: return 8
     if tick() % 3 == 0: return 9
     log.append(10)
    except Exception:
     if tick() % 4 == 0: return 11
     if tick() % 2 == 0: raise KeyError(12)
    if tick() % 3 == 0: raise
   finally:
    try:
     log.append(14)
     log.append(15)
    finally:
     log.append(16)
     if tick() % 4 == 0: raise KeyError(17)
    if tick() % 4 == 0: return 18
   with CM(19, True) as c, CM(1900, False):
    with CM(20, False):
     log.append(21)
     log.append(22)
    if tick() % 4 == 0: raise ValueError(23)
    try:
     log.append(25)
     if tick() % 3 == 0: return 26
    except (KeyError, ValueError) as e:
     log.append(27)
     log.append(28)
     if tick() % 3 == 0: return 29
    finally:
     if tick() % 4 == 0: return 30
     log.append(-31)
  except (KeyError, ValueError) as e:
   with CM(32, False) as c:
    try:
     log.append(34)
    finally:
     log.append(-35)
     log.append(36)
     log.append(37)
  finally:
   if tick() % 4 == 0: return 38
   if tick() % 2:
    if tick() % 2 == 0: raise TypeError(40)
   else:
    log.append(-41)
   for i in gen(3):
    with CM(43, True) as c, CM(4300, False):
     if tick() % 2 == 0: return 44
 if tick() % 2:
  try:
   try:
    for i in gen(3):
     if tick() % 4 == 0: return 49
     if tick() % 4 == 0: return 50
     log.append(51)
    log.append(-52)
   except (KeyError, ValueError):
    with CM(53, False), CM(5300, False):
     log.append(-54)
    if tick() % 2:
     log.append(56)
     if tick() % 4 == 0: return 57
    else:
     log.append(-58)
     log.append(-59)
    with CM(60, True), CM(6000, False):
     log.append(-61)
     log.append(62)
   else:
    if tick() % 2:
     if tick() % 3 == 0: return 64
     log.append(65)
     log.append(66)
    else:
     log.append(67)
     if tick() % 3 == 0: return 68
    try:
     log.append(70)
     log.append(-71)
    except ValueError:
     if tick() % 3 == 0: return 72
     log.append(73)
     log.append(74)
    finally:
     log.append(75)
     log.append(-76)
   log.append(77)
   try:
    for i in gen(1):
     if tick() % 2 == 0: break
    log.append(-81)
   except ValueError as e:
    if tick() % 2:
     log.append(83)
    else:
     if tick() % 4 == 0: return 84
     log.append(85)
     log.append(-86)
    if tick() % 3 == 0: return 87
    if tick() % 3 == 0: raise
   else:
    while tick() % 4:
     log.append(89)
     if tick() % 2 == 0: break
     log.append(91)
    if tick() % 2:
     log.append(93)
     if tick() % 2 == 0: raise KeyError(94)
    else:
     log.append(-95)
     log.append(-96)
    try:
     if tick() % 4 == 0: raise TypeError(98)
     log.append(99)
     if tick() % 3 == 0: raise ValueError(100)
    except ValueError:
     if tick() % 4 == 0: return 101
     log.append(102)
     if tick() % 4 == 0: return 103
     if tick() % 3 == 0: raise
    finally:
     log.append(104)
     if tick() % 4 == 0: return 105
  finally:
   log.append(106)
   log.append(-107)
   try:
    if tick() % 2:
     log.append(-110)
     log.append(-111)
    else:
     log.append(-112)
     log.append(-113)
   finally:
    with CM(114, False) as c, CM(11400, False):
     log.append(-115)
     log.append(116)
     log.append(-117)
    while tick() % 4:
     if tick() % 2 == 0: return 119
     if tick() % 2 == 0: return 120
     if tick() % 3 == 0: raise ValueError(121)
    else:
     log.append(122)
     log.append(123)
  for i in range(2):
   for i in range(1):
    if tick() % 2:
     log.append(127)
    else:
     log.append(128)
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: raise ValueError(131)
    with CM(132, False), CM(13200, False):
     if tick() % 3 == 0: continue
     log.append(134)
   try:
    with CM(136, False) as c, CM(13600, False):
     log.append(137)
   except (KeyError, ValueError):
    with CM(138, True) as c, CM(13800, False):
     if tick() % 2 == 0: continue
     log.append(140)
     if tick() % 2 == 0: break
    try:
     if tick() % 4 == 0: return 143
     if tick() % 2 == 0: return 144
    finally:
     log.append(145)
     log.append(146)
     if tick() % 2 == 0: return 147
    while tick() % 4:
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: break
   finally:
    if tick() % 3 == 0: raise ValueError(151)
    for i in gen(1):
     if tick() % 4 == 0: raise TypeError(153)
  for i in range(1):
   with CM(155, False):
    with CM(156, False) as c:
     log.append(157)
   for i in gen(2):
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(161)
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
   for i in range(2):
    with CM(165, False) as c, CM(16500, False):
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(168)
     log.append(169)
     if tick() % 3 == 0: break
    else:
     log.append(171)
    if tick() % 2 == 0: raise TypeError(172)
 else:
  try:
   log.append(174)
   if tick() % 2:
    log.append(176)
    if tick() % 2:
     log.append(178)
     if tick() % 3 == 0: raise ValueError(179)
     log.append(180)
    else:
     log.append(-181)
     if tick() % 2 == 0: return 182
   else:
    try:
     if tick() % 3 == 0: raise TypeError(184)
     if tick() % 4 == 0: raise TypeError(185)
     log.append(186)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 187
     if tick() % 4 == 0: return 188
     if tick() % 3 == 0: raise ValueError(189)
     if tick() % 3 == 0: raise
    else:
     log.append(190)
     log.append(-191)
     log.append(192)
    finally:
     if tick() % 4 == 0: return 193
     log.append(-194)
     if tick() % 2 == 0: raise KeyError(195)
   with CM(196, True) as c, CM(19600, False):
    if tick() % 4 == 0: return 197
  except Exception as e:
   log.append(198)
  if tick() % 4 == 0: return 199
run(f28)
def f29():
 log.append(1)
run(f29)
def f30():
 if tick() % 2 == 0: raise TypeError(1)
run(f30)
def f31():
 log.append(-1)
 try:
  if tick() % 4 == 0: raise KeyError(3)
 finally:
  with CM(4, False) as c:
   try:
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(7)
    if tick() % 2:
     log.append(9)
     log.append(10)
     log.append(11)
    else:
     if tick() % 4 == 0: raise KeyError(12)
     if tick() % 4 == 0: return 13
    for i in gen(3):
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise ValueError(16)
   finally:
    with CM(17, False):
     log.append(18)
     log.append(-19)
   with CM(20, False), CM(2000, False):
    log.append(-21)
    with CM(22, False) as c, CM(2200, False):
     if tick() % 4 == 0: raise ValueError(23)
     if tick() % 4 == 0: raise TypeError(24)
     log.append(-25)
    try:
     log.append(27)
    except (KeyError, ValueError) as e:
     log.append(-28)
     log.append(-29)
     if tick() % 3 == 0: raise
 if tick() % 4 == 0: raise KeyError(30)
run(f31)
def f32():
 if tick() % 2:
  for i in gen(2):
   if tick() % 2:
    try:
     if tick() % 2 == 0: break
     log.append(6)
    except (KeyError, ValueError):
     log.append(7)
     if tick() % 3 == 0: raise
    log.append(8)
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise KeyError(11)
     if tick() % 3 == 0: break
    else:
     log.append(13)
   else:
    if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(17)
     log.append(18)
    else:
     if tick() % 2 == 0: return 19
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise TypeError(21)
   try:
    try:
     if tick() % 2 == 0: break
    finally:
     if tick() % 4 == 0: return 25
    try:
     log.append(27)
     if tick() % 4 == 0: raise TypeError(28)
     if tick() % 3 == 0: raise KeyError(29)
    finally:
     if tick() % 3 == 0: return 30
     if tick() % 3 == 0: raise KeyError(31)
    try:
     if tick() % 2 == 0: raise TypeError(33)
     log.append(34)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(35)
     if tick() % 3 == 0: raise
    else:
     log.append(36)
     if tick() % 4 == 0: return 37
     log.append(38)
   finally:
    try:
     if tick() % 3 == 0: continue
    except (KeyError, ValueError):
     log.append(41)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
     log.append(43)
    for i in range(1):
     log.append(45)
     log.append(46)
    else:
     if tick() % 2 == 0: break
     log.append(48)
     log.append(49)
   log.append(50)
 else:
  log.append(51)
  with CM(52, False):
   log.append(53)
   if tick() % 2 == 0: raise ValueError(54)
  log.append(55)
 with CM(56, False):
  with CM(57, False):
   for i in range(1):
    for i in range(3):
     log.append(60)
    for i in range(2):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    for i in range(1):
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: return 66
     log.append(67)
     if tick() % 2 == 0: break
   else:
    for i in gen(2):
     log.append(70)
    else:
     if tick() % 2 == 0: return 71
     log.append(72)
     if tick() % 2 == 0: return 73
    if tick() % 2:
     log.append(-75)
     if tick() % 2 == 0: return 76
    else:
     log.append(-77)
     log.append(-78)
   while tick() % 4:
    try:
     log.append(81)
    finally:
     log.append(82)
    if tick() % 2 == 0: continue
   for i in range(3):
    if tick() % 3 == 0: return 85
  with CM(86, False) as c, CM(8600, False):
   try:
    with CM(88, True) as c, CM(8800, False):
     if tick() % 2 == 0: return 89
     log.append(-90)
     log.append(91)
   except (KeyError, ValueError):
    with CM(92, False) as c:
     log.append(93)
    log.append(94)
    with CM(95, False) as c:
     if tick() % 3 == 0: return 96
     log.append(97)
    if tick() % 3 == 0: raise
   else:
    with CM(98, False) as c, CM(9800, False):
     log.append(-99)
   finally:
    if tick() % 3 == 0: return 100
    with CM(101, True), CM(10100, False):
     if tick() % 3 == 0: return 102
     log.append(-103)
     if tick() % 3 == 0: raise KeyError(104)
    if tick() % 3 == 0: raise KeyError(105)
   log.append(106)
   log.append(-107)
  try:
   try:
    log.append(110)
    log.append(-111)
   except ValueError:
    try:
     log.append(-113)
    except Exception:
     if tick() % 3 == 0: return 114
     log.append(115)
    else:
     if tick() % 4 == 0: raise ValueError(116)
     if tick() % 4 == 0: raise KeyError(117)
     if tick() % 2 == 0: return 118
    log.append(119)
  except ValueError:
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 122
     log.append(123)
    except (KeyError, ValueError) as e:
     log.append(124)
     log.append(-125)
     log.append(126)
    try:
     log.append(-128)
    except Exception:
     log.append(129)
     log.append(130)
     log.append(131)
    finally:
     log.append(132)
     log.append(133)
   else:
    with CM(134, False) as c:
     log.append(-135)
     if tick() % 3 == 0: return 136
   while tick() % 4:
    with CM(138, False) as c:
     if tick() % 3 == 0: continue
   else:
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(141)
     if tick() % 2 == 0: continue
     log.append(143)
    else:
     log.append(144)
     log.append(-145)
     log.append(-146)
    log.append(147)
   if tick() % 2 == 0: raise TypeError(148)
  finally:
   log.append(149)
   with CM(150, False) as c:
    for i in range(2):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    log.append(154)
    with CM(155, False):
     if tick() % 3 == 0: return 156
     if tick() % 4 == 0: return 157
 with CM(158, False) as c, CM(15800, False):
  with CM(159, True) as c, CM(15900, False):
   try:
    if tick() % 2:
     log.append(162)
     log.append(163)
    else:
     if tick() % 4 == 0: raise ValueError(164)
     log.append(-165)
     log.append(166)
    try:
     if tick() % 4 == 0: raise ValueError(168)
    except Exception as e:
     log.append(169)
    else:
     log.append(170)
     log.append(-171)
    finally:
     log.append(172)
     if tick() % 3 == 0: raise ValueError(173)
   finally:
    log.append(174)
   with CM(175, True) as c:
    if tick() % 2:
     if tick() % 3 == 0: return 177
     log.append(-178)
     if tick() % 3 == 0: raise ValueError(179)
    else:
     log.append(180)
     log.append(181)
     log.append(-182)
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(184)
     if tick() % 2 == 0: raise ValueError(185)
    while tick() % 4:
     if tick() % 3 == 0: break
  while tick() % 4:
   with CM(189, False) as c:
    if tick() % 2 == 0: continue
    with CM(191, False) as c, CM(19100, False):
     if tick() % 4 == 0: return 192
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
   if tick() % 3 == 0: continue
  for i in gen(2):
   try:
    if tick() % 2:
     log.append(200)
     if tick() % 2 == 0: break
     log.append(202)
    else:
     if tick() % 3 == 0: return 203
     if tick() % 2 == 0: raise ValueError(204)
     if tick() % 2 == 0: continue
    with CM(206, True):
     log.append(207)
     if tick() % 2 == 0: return 208
   except Exception:
    try:
     log.append(210)
     if tick() % 3 == 0: break
    finally:
     if tick() % 4 == 0: return 212
     if tick() % 2 == 0: return 213
    if tick() % 2:
     log.append(215)
     if tick() % 3 == 0: break
    else:
     log.append(217)
   finally:
    if tick() % 3 == 0: raise KeyError(218)
run(f32)
def f33():
 log.append(1)
run(f33)
def f34():
 log.append(1)
 try:
  for i in range(2):
   if tick() % 2 == 0: return 4
   with CM(5, False):
    log.append(6)
    for i in gen(3):
     log.append(8)
   try:
    with CM(10, False) as c, CM(1000, False):
     if tick() % 2 == 0: continue
    with CM(12, True) as c, CM(1200, False):
     if tick() % 3 == 0: break
     log.append(14)
     if tick() % 3 == 0: continue
   except ValueError:
    try:
     log.append(17)
     if tick() % 4 == 0: return 18
    except ValueError as e:
     log.append(19)
     if tick() % 4 == 0: return 20
     if tick() % 2 == 0: raise KeyError(21)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: return 22
    if tick() % 3 == 0: raise
   finally:
    try:
     if tick() % 4 == 0: raise KeyError(24)
     log.append(25)
    finally:
     log.append(26)
     log.append(27)
     if tick() % 2 == 0: break
    try:
     log.append(30)
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: break
     log.append(34)
  try:
   try:
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise ValueError(39)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(41)
     log.append(-42)
     log.append(43)
    else:
     log.append(-44)
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     log.append(48)
   except ValueError as e:
    try:
     log.append(-50)
     log.append(51)
    finally:
     log.append(52)
     if tick() % 3 == 0: return 53
   try:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(56)
     if tick() % 4 == 0: return 57
     log.append(58)
    else:
     log.append(-59)
    if tick() % 2 == 0: raise KeyError(60)
   except (KeyError, ValueError):
    with CM(61, False), CM(6100, False):
     log.append(62)
    if tick() % 3 == 0: raise TypeError(63)
   finally:
    log.append(64)
   if tick() % 4 == 0: return 65
  finally:
   for i in range(1):
    if tick() % 4 == 0: return 67
    log.append(68)
   for i in range(3):
    log.append(70)
    with CM(71, True) as c:
     if tick() % 2 == 0: return 72
    if tick() % 2 == 0: return 73
   else:
    if tick() % 2:
     log.append(75)
     if tick() % 3 == 0: return 76
    else:
     log.append(-77)
     if tick() % 3 == 0: return 78
    for i in range(3):
     log.append(80)
     log.append(81)
     if tick() % 3 == 0: continue
   while tick() % 4:
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(85)
    else:
     log.append(86)
    if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: return 89
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(92)
     if tick() % 4 == 0: return 93
 except ValueError:
  try:
   with CM(95, False) as c:
    if tick() % 2 == 0: raise KeyError(96)
   log.append(97)
  finally:
   if tick() % 4 == 0: return 98
   try:
    if tick() % 2:
     log.append(101)
    else:
     log.append(102)
     if tick() % 3 == 0: return 103
     if tick() % 3 == 0: return 104
    with CM(105, False) as c, CM(10500, False):
     if tick() % 4 == 0: raise KeyError(106)
   except Exception:
    with CM(107, False):
     if tick() % 4 == 0: return 108
     if tick() % 3 == 0: raise KeyError(109)
     if tick() % 4 == 0: raise TypeError(110)
   finally:
    try:
     if tick() % 2 == 0: return 112
    finally:
     if tick() % 3 == 0: raise ValueError(113)
     if tick() % 4 == 0: raise KeyError(114)
    try:
     if tick() % 3 == 0: return 116
     log.append(117)
     log.append(-118)
    finally:
     log.append(-119)
  with CM(120, False), CM(12000, False):
   if tick() % 2 == 0: return 121
   log.append(122)
  if tick() % 2:
   with CM(124, True), CM(12400, False):
    with CM(125, False) as c, CM(12500, False):
     log.append(-126)
     log.append(127)
     log.append(-128)
   for i in range(1):
    if tick() % 2 == 0: return 130
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
     log.append(134)
    else:
     if tick() % 2 == 0: return 135
   else:
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 138
    log.append(-139)
  else:
   with CM(140, False), CM(14000, False):
    with CM(141, False), CM(14100, False):
     log.append(142)
     log.append(143)
     log.append(-144)
    with CM(145, False) as c, CM(14500, False):
     if tick() % 3 == 0: raise TypeError(146)
   if tick() % 2:
    for i in range(3):
     log.append(149)
     if tick() % 4 == 0: raise KeyError(150)
    if tick() % 3 == 0: return 151
   else:
    if tick() % 3 == 0: raise KeyError(152)
    with CM(153, True):
     if tick() % 4 == 0: raise ValueError(154)
     log.append(155)
 else:
  for i in range(1):
   for i in range(2):
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(159)
    else:
     if tick() % 3 == 0: raise ValueError(160)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
  log.append(-163)
 finally:
  while tick() % 4:
   try:
    if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: raise ValueError(168)
     if tick() % 3 == 0: raise TypeError(169)
     log.append(170)
    except (KeyError, ValueError):
     log.append(171)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: return 174
    try:
     log.append(176)
     log.append(177)
    except (KeyError, ValueError) as e:
     log.append(178)
     log.append(179)
   except ValueError as e:
    try:
     if tick() % 4 == 0: raise TypeError(181)
     if tick() % 4 == 0: raise ValueError(182)
    finally:
     log.append(183)
     if tick() % 4 == 0: return 184
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 187
    finally:
     log.append(188)
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
   else:
    try:
     log.append(193)
     if tick() % 4 == 0: raise KeyError(194)
    finally:
     if tick() % 2 == 0: raise ValueError(195)
     if tick() % 3 == 0: break
    for i in range(3):
     log.append(198)
     log.append(199)
     if tick() % 3 == 0: raise ValueError(200)
    else:
     log.append(201)
     log.append(202)
   finally:
    if tick() % 2:
     log.append(204)
    else:
     if tick() % 3 == 0: continue
     log.append(206)
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    try:
     log.append(211)
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     if tick() % 4 == 0: raise TypeError(214)
     log.append(215)
     log.append(216)
   with CM(217, False) as c, CM(21700, False):
    if tick() % 2:
     log.append(219)
    else:
     log.append(220)
    if tick() % 4 == 0: raise TypeError(221)
    try:
     log.append(223)
    except ValueError:
     log.append(224)
     log.append(225)
   if tick() % 2:
    for i in range(2):
     log.append(228)
    log.append(229)
   else:
    if tick() % 3 == 0: raise ValueError(230)
    try:
     if tick() % 2 == 0: continue
     log.append(233)
     if tick() % 3 == 0: return 234
    except Exception:
     log.append(235)
     if tick() % 4 == 0: raise KeyError(236)
     log.append(237)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
  for i in range(2):
   for i in range(3):
    with CM(242, False), CM(24200, False):
     if tick() % 3 == 0: break
    try:
     log.append(245)
     log.append(246)
    finally:
     if tick() % 3 == 0: continue
     log.append(248)
     if tick() % 4 == 0: raise TypeError(249)
   else:
    if tick() % 2:
     log.append(251)
    else:
     log.append(252)
     if tick() % 4 == 0: raise TypeError(253)
    with CM(254, True), CM(25400, False):
     if tick() % 3 == 0: break
     log.append(256)
    for i in range(1):
     log.append(258)
     if tick() % 3 == 0: continue
     log.append(260)
    else:
     if tick() % 4 == 0: return 261
     if tick() % 3 == 0: break
   for i in range(2):
    if tick() % 3 == 0: raise TypeError(264)
   try:
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 268
    if tick() % 2 == 0: break
   except ValueError as e:
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
     log.append(273)
     log.append(274)
    log.append(275)
   finally:
    if tick() % 2:
     log.append(277)
     if tick() % 3 == 0: return 278
     if tick() % 3 == 0: raise ValueError(279)
    else:
     if tick() % 4 == 0: return 280
  else:
   log.append(-281)
   try:
    try:
     log.append(-284)
     if tick() % 3 == 0: return 285
     log.append(286)
    except Exception as e:
     log.append(-287)
    finally:
     log.append(288)
     if tick() % 2 == 0: return 289
     log.append(-290)
    if tick() % 3 == 0: raise KeyError(291)
   except ValueError:
    if tick() % 3 == 0: return 292
    with CM(293, False):
     log.append(294)
     if tick() % 4 == 0: return 295
     log.append(-296)
 with CM(297, False) as c:
  try:
   try:
    with CM(300, False) as c, CM(30000, False):
     log.append(-301)
     log.append(302)
     log.append(-303)
    with CM(304, True) as c, CM(30400, False):
     log.append(305)
     log.append(-306)
     log.append(-307)
    log.append(308)
   except ValueError as e:
    with CM(309, False):
     if tick() % 2 == 0: return 310
   finally:
    with CM(311, False), CM(31100, False):
     log.append(-312)
     log.append(-313)
     log.append(-314)
    try:
     log.append(316)
     if tick() % 4 == 0: return 317
    except Exception as e:
     log.append(-318)
     log.append(319)
    else:
     log.append(-320)
    finally:
     log.append(321)
     if tick() % 4 == 0: raise ValueError(322)
   if tick() % 2:
    for i in range(3):
     if tick() % 2 == 0: raise KeyError(325)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise KeyError(327)
   else:
    with CM(328, False) as c:
     if tick() % 4 == 0: return 329
     log.append(-330)
  except ValueError as e:
   if tick() % 2:
    try:
     log.append(-333)
    except ValueError as e:
     log.append(334)
    finally:
     log.append(-335)
     log.append(-336)
   else:
    while tick() % 4:
     if tick() % 2 == 0: return 338
    else:
     log.append(-339)
     log.append(340)
     if tick() % 4 == 0: return 341
    if tick() % 2:
     log.append(-343)
     log.append(-344)
     if tick() % 4 == 0: return 345
    else:
     if tick() % 4 == 0: raise KeyError(346)
   try:
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(349)
     if tick() % 2 == 0: raise KeyError(350)
    for i in gen(3):
     if tick() % 3 == 0: raise TypeError(352)
     if tick() % 4 == 0: return 353
   finally:
    if tick() % 2:
     if tick() % 2 == 0: return 355
    else:
     log.append(356)
     log.append(357)
     log.append(-358)
   with CM(359, False) as c:
    if tick() % 2 == 0: return 360
   if tick() % 3 == 0: raise
  else:
   try:
    with CM(362, True), CM(36200, False):
     log.append(-363)
    with CM(364, False):
     log.append(365)
     log.append(366)
     if tick() % 3 == 0: raise ValueError(367)
   except Exception:
    if tick() % 2 == 0: return 368
    with CM(369, True) as c, CM(36900, False):
     log.append(-370)
     log.append(371)
   else:
    try:
     log.append(373)
    except ValueError:
     if tick() % 2 == 0: return 374
     log.append(-375)
     log.append(-376)
    else:
     log.append(-377)
  finally:
   if tick() % 2:
    log.append(379)
    log.append(-380)
   else:
    with CM(381, False):
     log.append(382)
     if tick() % 3 == 0: raise TypeError(383)
   log.append(-384)
run(f34)
def f35():
 with CM(1, False):
  try:
   if tick() % 2:
    with CM(4, True) as c:
     if tick() % 2 == 0: return 5
     if tick() % 4 == 0: raise TypeError(6)
     log.append(7)
    with CM(8, False), CM(800, False):
     log.append(-9)
   else:
    if tick() % 2:
     log.append(-11)
     if tick() % 2 == 0: return 12
     log.append(13)
    else:
     log.append(14)
     log.append(15)
     if tick() % 4 == 0: raise TypeError(16)
    try:
     log.append(18)
     log.append(19)
    finally:
     log.append(-20)
     log.append(21)
   while tick() % 4:
    with CM(23, False) as c:
     if tick() % 2 == 0: return 24
     if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(27)
    for i in range(3):
     log.append(29)
     log.append(30)
     if tick() % 2 == 0: continue
   else:
    log.append(32)
   for i in gen(3):
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(36)
    else:
     if tick() % 3 == 0: continue
     log.append(38)
     if tick() % 2 == 0: continue
    if tick() % 2 == 0: break
  except ValueError as e:
   if tick() % 2:
    if tick() % 2:
     log.append(43)
     if tick() % 3 == 0: raise ValueError(44)
     if tick() % 4 == 0: return 45
    else:
     log.append(46)
     log.append(47)
    for i in range(2):
     if tick() % 2 == 0: break
   else:
    for i in gen(1):
     log.append(51)
     if tick() % 2 == 0: raise TypeError(52)
     if tick() % 3 == 0: break
    for i in gen(2):
     log.append(55)
    else:
     log.append(56)
     log.append(-57)
    if tick() % 2 == 0: return 58
   log.append(-59)
  finally:
   if tick() % 2:
    for i in gen(2):
     log.append(62)
     if tick() % 4 == 0: raise KeyError(63)
   else:
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(65)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 67
    if tick() % 3 == 0: return 68
    if tick() % 2:
     log.append(-70)
    else:
     log.append(-71)
   if tick() % 2:
    with CM(73, True) as c, CM(7300, False):
     log.append(74)
     log.append(75)
     if tick() % 4 == 0: return 76
    if tick() % 2:
     log.append(78)
     log.append(-79)
    else:
     log.append(80)
     log.append(-81)
     log.append(82)
    try:
     log.append(84)
     if tick() % 2 == 0: raise TypeError(85)
    finally:
     log.append(-86)
   else:
    with CM(87, False):
     if tick() % 2 == 0: return 88
    with CM(89, False) as c, CM(8900, False):
     log.append(90)
  if tick() % 2:
   for i in range(3):
    for i in gen(2):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     log.append(96)
    else:
     log.append(97)
  else:
   log.append(-98)
   with CM(99, True) as c, CM(9900, False):
    try:
     if tick() % 4 == 0: raise TypeError(101)
    finally:
     log.append(102)
    for i in range(2):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 105
   try:
    if tick() % 2:
     log.append(108)
    else:
     if tick() % 3 == 0: raise TypeError(109)
     log.append(-110)
     if tick() % 2 == 0: raise TypeError(111)
    if tick() % 2:
     log.append(-113)
    else:
     log.append(114)
   except ValueError:
    log.append(-115)
    with CM(116, False) as c, CM(11600, False):
     log.append(-117)
     log.append(118)
     log.append(119)
  log.append(120)
 if tick() % 2:
  with CM(122, True):
   log.append(123)
   if tick() % 2:
    with CM(125, True):
     log.append(126)
   else:
    if tick() % 2:
     log.append(128)
     log.append(129)
    else:
     if tick() % 2 == 0: raise TypeError(130)
     log.append(131)
     log.append(-132)
    with CM(133, False), CM(13300, False):
     log.append(-134)
    if tick() % 2 == 0: return 135
  log.append(-136)
 else:
  if tick() % 2:
   if tick() % 3 == 0: raise TypeError(138)
   if tick() % 2 == 0: return 139
   with CM(140, False):
    with CM(141, False) as c, CM(14100, False):
     log.append(142)
     log.append(-143)
    while tick() % 4:
     if tick() % 3 == 0: return 145
     if tick() % 4 == 0: raise KeyError(146)
     if tick() % 3 == 0: break
    try:
     log.append(149)
    except ValueError as e:
     log.append(150)
     if tick() % 3 == 0: raise KeyError(151)
     log.append(-152)
    finally:
     if tick() % 4 == 0: raise KeyError(153)
     log.append(154)
  else:
   log.append(155)
   if tick() % 3 == 0: return 156
  log.append(-157)
  if tick() % 2:
   log.append(159)
   if tick() % 2:
    with CM(161, True):
     log.append(162)
     log.append(-163)
     if tick() % 2 == 0: return 164
    log.append(165)
    try:
     log.append(167)
     log.append(-168)
     log.append(169)
    except Exception:
     if tick() % 3 == 0: raise ValueError(170)
     log.append(171)
    else:
     if tick() % 4 == 0: raise ValueError(172)
    finally:
     log.append(173)
     log.append(174)
   else:
    if tick() % 2:
     log.append(176)
     log.append(177)
     if tick() % 4 == 0: raise TypeError(178)
    else:
     log.append(179)
    log.append(-180)
    if tick() % 2:
     log.append(182)
     if tick() % 3 == 0: return 183
     if tick() % 2 == 0: return 184
    else:
     log.append(185)
     if tick() % 2 == 0: return 186
     if tick() % 2 == 0: raise TypeError(187)
   if tick() % 2:
    with CM(189, True) as c:
     if tick() % 4 == 0: return 190
     if tick() % 2 == 0: return 191
     log.append(-192)
    log.append(193)
    log.append(-194)
   else:
    log.append(-195)
  else:
   if tick() % 2:
    if tick() % 3 == 0: return 197
    if tick() % 2:
     log.append(199)
     log.append(-200)
     log.append(-201)
    else:
     log.append(202)
     log.append(-203)
     if tick() % 3 == 0: raise ValueError(204)
   else:
    if tick() % 4 == 0: raise TypeError(205)
 if tick() % 2:
  if tick() % 2:
   if tick() % 3 == 0: raise TypeError(208)
  else:
   if tick() % 2:
    with CM(210, True) as c:
     if tick() % 2 == 0: raise ValueError(211)
     log.append(-212)
    try:
     if tick() % 4 == 0: return 214
     log.append(215)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise ValueError(216)
     log.append(-217)
    log.append(218)
   else:
    try:
     log.append(220)
     log.append(221)
    except (KeyError, ValueError) as e:
     log.append(-222)
   with CM(223, False) as c, CM(22300, False):
    try:
     log.append(-225)
     log.append(226)
     log.append(227)
    except (KeyError, ValueError) as e:
     log.append(228)
    finally:
     if tick() % 3 == 0: return 229
     log.append(230)
     if tick() % 4 == 0: return 231
 else:
  try:
   with CM(233, False), CM(23300, False):
    try:
     log.append(-235)
     log.append(-236)
    except ValueError:
     log.append(237)
     log.append(238)
     log.append(-239)
    finally:
     log.append(-240)
     if tick() % 2 == 0: raise TypeError(241)
     log.append(242)
    try:
     log.append(-244)
    except ValueError:
     log.append(245)
     if tick() % 3 == 0: raise
  except Exception:
   if tick() % 2 == 0: raise KeyError(246)
   log.append(-247)
   for i in range(2):
    with CM(249, True), CM(24900, False):
     if tick() % 2 == 0: return 250
run(f35)
def f36():
 if tick() % 2:
  for i in gen(2):
   try:
    for i in gen(3):
     if tick() % 2 == 0: continue
     log.append(6)
    if tick() % 2:
     log.append(8)
     log.append(9)
    else:
     log.append(10)
     if tick() % 2 == 0: raise ValueError(11)
     log.append(12)
    log.append(13)
   except ValueError:
    with CM(14, False) as c, CM(1400, False):
     if tick() % 2 == 0: raise ValueError(15)
     if tick() % 4 == 0: return 16
    with CM(17, False), CM(1700, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 19
     if tick() % 3 == 0: return 20
  log.append(21)
  while tick() % 4:
   log.append(23)
 else:
  if tick() % 2:
   with CM(25, False) as c, CM(2500, False):
    log.append(26)
  else:
   try:
    for i in gen(1):
     if tick() % 4 == 0: raise TypeError(29)
     if tick() % 3 == 0: break
   except ValueError:
    try:
     log.append(32)
    except Exception as e:
     log.append(33)
     log.append(34)
    finally:
     log.append(35)
     log.append(36)
     log.append(37)
   finally:
    if tick() % 2:
     log.append(39)
     log.append(40)
     log.append(-41)
    else:
     if tick() % 4 == 0: return 42
     log.append(-43)
     log.append(44)
    with CM(45, False) as c, CM(4500, False):
     log.append(-46)
    while tick() % 4:
     if tick() % 2 == 0: return 48
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
 while tick() % 4:
  if tick() % 2 == 0: raise KeyError(52)
 for i in range(1):
  with CM(54, False) as c, CM(5400, False):
   try:
    if tick() % 2 == 0: raise TypeError(56)
    if tick() % 2:
     if tick() % 4 == 0: return 58
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: return 60
    for i in range(1):
     if tick() % 3 == 0: continue
   except Exception as e:
    log.append(63)
   else:
    if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: continue
     log.append(68)
   finally:
    for i in gen(3):
     if tick() % 4 == 0: return 70
     log.append(71)
    else:
     log.append(72)
     if tick() % 2 == 0: break
     log.append(74)
   if tick() % 2:
    log.append(76)
    with CM(77, False), CM(7700, False):
     log.append(78)
   else:
    if tick() % 4 == 0: raise KeyError(79)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(81)
     if tick() % 4 == 0: raise KeyError(82)
     if tick() % 3 == 0: return 83
    else:
     if tick() % 3 == 0: continue
  if tick() % 3 == 0: return 85
  try:
   with CM(87, False) as c:
    try:
     log.append(89)
    finally:
     if tick() % 3 == 0: break
    log.append(91)
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(94)
  finally:
   with CM(95, False):
    log.append(96)
    if tick() % 2 == 0: return 97
    with CM(98, False):
     if tick() % 3 == 0: break
     log.append(100)
   log.append(101)
   if tick() % 3 == 0: continue
run(f36)
def f37():
 try:
  log.append(2)
  for i in range(1):
   try:
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     log.append(8)
    except Exception:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    else:
     log.append(11)
    finally:
     if tick() % 3 == 0: break
     log.append(13)
   except ValueError as e:
    try:
     if tick() % 2 == 0: break
    except ValueError:
     if tick() % 2 == 0: return 16
     if tick() % 4 == 0: raise KeyError(17)
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     log.append(21)
    except Exception as e:
     if tick() % 4 == 0: return 22
     log.append(23)
    finally:
     log.append(24)
     if tick() % 3 == 0: return 25
     if tick() % 3 == 0: raise TypeError(26)
    if tick() % 2 == 0: break
    if tick() % 3 == 0: raise
   else:
    for i in range(1):
     if tick() % 3 == 0: break
    for i in gen(1):
     log.append(31)
  log.append(32)
 except (KeyError, ValueError) as e:
  if tick() % 2 == 0: return 33
  while tick() % 4:
   if tick() % 2:
    try:
     log.append(37)
     log.append(38)
     if tick() % 3 == 0: break
    except (KeyError, ValueError) as e:
     log.append(40)
     if tick() % 3 == 0: continue
     log.append(42)
    with CM(43, True) as c:
     if tick() % 3 == 0: return 44
     if tick() % 2 == 0: return 45
   else:
    for i in range(3):
     if tick() % 2 == 0: raise KeyError(47)
     if tick() % 3 == 0: break
    else:
     log.append(49)
     if tick() % 2 == 0: return 50
     if tick() % 3 == 0: return 51
    with CM(52, False) as c, CM(5200, False):
     log.append(53)
   if tick() % 2:
    with CM(55, False):
     log.append(56)
     if tick() % 3 == 0: break
    if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(60)
     log.append(61)
    else:
     if tick() % 3 == 0: continue
     log.append(63)
     if tick() % 2 == 0: continue
   else:
    if tick() % 3 == 0: continue
   if tick() % 3 == 0: continue
  if tick() % 3 == 0: raise
 finally:
  while tick() % 4:
   if tick() % 4 == 0: raise KeyError(68)
   try:
    log.append(70)
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 73
     if tick() % 4 == 0: raise TypeError(74)
    except (KeyError, ValueError):
     if tick() % 2 == 0: continue
     log.append(76)
     if tick() % 3 == 0: raise
    try:
     if tick() % 3 == 0: return 78
    except ValueError as e:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 80
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: return 82
     if tick() % 2 == 0: break
   finally:
    try:
     if tick() % 2 == 0: return 85
     log.append(86)
    finally:
     log.append(87)
    if tick() % 2:
     log.append(89)
     log.append(90)
     log.append(91)
    else:
     if tick() % 2 == 0: continue
     log.append(93)
     if tick() % 2 == 0: break
    with CM(95, False) as c, CM(9500, False):
     if tick() % 2 == 0: return 96
   try:
    log.append(98)
   except Exception:
    log.append(99)
    with CM(100, True):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise ValueError(103)
   finally:
    try:
     log.append(105)
    finally:
     if tick() % 4 == 0: return 106
     log.append(107)
  log.append(108)
  log.append(109)
run(f37)
def f38():
 while tick() % 4:
  with CM(2, False) as c:
   log.append(3)
 else:
  try:
   with CM(5, False) as c:
    try:
     log.append(7)
     log.append(8)
    except Exception:
     log.append(-9)
    for i in range(3):
     log.append(11)
     if tick() % 2 == 0: return 12
    try:
     if tick() % 3 == 0: raise ValueError(14)
    except ValueError:
     log.append(15)
    else:
     if tick() % 3 == 0: raise TypeError(16)
     log.append(17)
   try:
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(20)
    else:
     log.append(-21)
     log.append(-22)
    for i in gen(2):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
   finally:
    with CM(27, True) as c, CM(2700, False):
     log.append(28)
     log.append(29)
    with CM(30, False) as c, CM(3000, False):
     log.append(-31)
     log.append(-32)
     if tick() % 2 == 0: return 33
    log.append(34)
  except ValueError:
   with CM(35, False):
    if tick() % 2:
     log.append(37)
     log.append(-38)
    else:
     if tick() % 4 == 0: raise ValueError(39)
    if tick() % 2 == 0: raise KeyError(40)
   if tick() % 2:
    for i in gen(1):
     log.append(43)
     log.append(44)
    else:
     log.append(-45)
   else:
    try:
     log.append(47)
     if tick() % 3 == 0: raise KeyError(48)
    finally:
     log.append(49)
     log.append(50)
   try:
    if tick() % 2:
     log.append(53)
     if tick() % 2 == 0: raise ValueError(54)
    else:
     log.append(55)
     if tick() % 2 == 0: return 56
     log.append(57)
   except Exception:
    with CM(58, False), CM(5800, False):
     log.append(-59)
     if tick() % 4 == 0: return 60
     log.append(-61)
   if tick() % 3 == 0: raise
 while tick() % 4:
  if tick() % 2:
   log.append(64)
   if tick() % 3 == 0: break
   if tick() % 4 == 0: raise ValueError(66)
  else:
   if tick() % 2 == 0: raise KeyError(67)
   if tick() % 2:
    with CM(69, False):
     if tick() % 4 == 0: return 70
     log.append(71)
   else:
    for i in range(2):
     if tick() % 2 == 0: continue
    with CM(74, False):
     if tick() % 3 == 0: raise KeyError(75)
    if tick() % 2:
     if tick() % 4 == 0: return 77
    else:
     log.append(78)
     if tick() % 3 == 0: return 79
     log.append(80)
   if tick() % 2 == 0: raise TypeError(81)
 while tick() % 4:
  try:
   for i in gen(2):
    try:
     log.append(86)
     log.append(87)
     if tick() % 3 == 0: return 88
    finally:
     if tick() % 3 == 0: raise ValueError(89)
     log.append(90)
  except Exception as e:
   if tick() % 2:
    with CM(92, True) as c:
     log.append(93)
    try:
     log.append(95)
     log.append(96)
     if tick() % 4 == 0: raise TypeError(97)
    except ValueError:
     if tick() % 2 == 0: raise ValueError(98)
     log.append(99)
     log.append(100)
   else:
    log.append(101)
  finally:
   for i in range(3):
    with CM(103, False) as c, CM(10300, False):
     log.append(104)
   else:
    try:
     if tick() % 4 == 0: return 106
    finally:
     if tick() % 2 == 0: raise KeyError(107)
     if tick() % 4 == 0: return 108
     if tick() % 2 == 0: return 109
    try:
     log.append(111)
     if tick() % 4 == 0: return 112
     log.append(113)
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
   if tick() % 2 == 0: continue
   for i in gen(2):
    try:
     log.append(119)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(121)
    except Exception:
     log.append(122)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 124
    else:
     if tick() % 4 == 0: return 125
     if tick() % 2 == 0: raise TypeError(126)
    finally:
     if tick() % 3 == 0: return 127
  with CM(128, True), CM(12800, False):
   with CM(129, False) as c:
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise KeyError(132)
     if tick() % 2 == 0: return 133
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 134
     log.append(135)
    else:
     log.append(136)
     if tick() % 3 == 0: return 137
    finally:
     if tick() % 4 == 0: raise TypeError(138)
     log.append(139)
     if tick() % 3 == 0: return 140
run(f38)
def f39():
 log.append(-1)
 while tick() % 4:
  try:
   log.append(4)
  finally:
   with CM(5, False) as c, CM(500, False):
    if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise ValueError(7)
    if tick() % 4 == 0: raise ValueError(8)
run(f39)
def f40():
 if tick() % 2 == 0: raise KeyError(1)
run(f40)
def f41():
 try:
  with CM(2, False), CM(200, False):
   while tick() % 4:
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 6
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: continue
    for i in range(2):
     log.append(10)
     log.append(11)
    for i in range(2):
     if tick() % 3 == 0: return 13
   else:
    with CM(14, True) as c:
     log.append(15)
     log.append(16)
     log.append(17)
   with CM(18, False), CM(1800, False):
    log.append(-19)
    if tick() % 2:
     log.append(21)
    else:
     log.append(-22)
     log.append(23)
    try:
     log.append(-25)
     log.append(-26)
     log.append(-27)
    except Exception as e:
     log.append(28)
     if tick() % 2 == 0: return 29
     log.append(-30)
 except ValueError:
  try:
   try:
    for i in range(2):
     if tick() % 4 == 0: return 34
     if tick() % 3 == 0: raise TypeError(35)
    for i in range(1):
     log.append(37)
     if tick() % 3 == 0: continue
     log.append(39)
    else:
     log.append(40)
     log.append(-41)
    try:
     log.append(43)
     log.append(44)
     log.append(-45)
    except Exception as e:
     if tick() % 2 == 0: return 46
     if tick() % 3 == 0: raise
   except (KeyError, ValueError) as e:
    if tick() % 3 == 0: return 47
   else:
    with CM(48, False):
     log.append(-49)
     log.append(-50)
     log.append(51)
    try:
     log.append(-53)
    except Exception:
     log.append(54)
    finally:
     log.append(55)
     log.append(56)
   finally:
    if tick() % 4 == 0: return 57
    try:
     log.append(59)
     log.append(60)
    except Exception as e:
     log.append(-61)
   with CM(62, False) as c:
    try:
     log.append(64)
    finally:
     if tick() % 3 == 0: raise TypeError(65)
    with CM(66, True):
     log.append(-67)
    try:
     log.append(-69)
     log.append(70)
    except ValueError as e:
     log.append(-71)
    else:
     log.append(-72)
     if tick() % 2 == 0: return 73
     log.append(-74)
    finally:
     log.append(75)
     log.append(76)
     log.append(77)
  finally:
   if tick() % 2:
    if tick() % 2:
     log.append(-80)
     log.append(81)
    else:
     if tick() % 4 == 0: raise TypeError(82)
     log.append(83)
     log.append(-84)
   else:
    if tick() % 2:
     log.append(86)
     log.append(87)
     if tick() % 2 == 0: raise KeyError(88)
    else:
     log.append(-89)
     log.append(90)
    with CM(91, False):
     log.append(-92)
     if tick() % 3 == 0: return 93
     log.append(-94)
    try:
     if tick() % 4 == 0: return 96
     log.append(97)
    finally:
     if tick() % 4 == 0: raise KeyError(98)
   with CM(99, True):
    try:
     log.append(101)
    finally:
     if tick() % 2 == 0: raise KeyError(102)
     log.append(-103)
   with CM(104, False):
    try:
     log.append(106)
     log.append(107)
     log.append(108)
    except ValueError:
     log.append(-109)
     log.append(110)
    else:
     if tick() % 4 == 0: raise ValueError(111)
  if tick() % 3 == 0: raise
 finally:
  try:
   if tick() % 2:
    with CM(114, True) as c:
     if tick() % 4 == 0: raise TypeError(115)
    while tick() % 4:
     if tick() % 4 == 0: return 117
    else:
     if tick() % 3 == 0: return 118
    try:
     if tick() % 4 == 0: return 120
     log.append(121)
    finally:
     log.append(122)
     if tick() % 3 == 0: return 123
   else:
    if tick() % 2:
     log.append(-125)
    else:
     if tick() % 4 == 0: return 126
     log.append(127)
     log.append(128)
    for i in range(3):
     if tick() % 4 == 0: raise ValueError(130)
   try:
    with CM(132, False):
     log.append(133)
     log.append(-134)
   except Exception as e:
    try:
     log.append(136)
     log.append(-137)
     log.append(138)
    except Exception as e:
     log.append(-139)
     log.append(-140)
   finally:
    with CM(141, False) as c:
     log.append(142)
    with CM(143, False) as c:
     log.append(144)
     if tick() % 3 == 0: raise KeyError(145)
     log.append(-146)
    try:
     log.append(-148)
     log.append(-149)
     if tick() % 2 == 0: return 150
    finally:
     if tick() % 4 == 0: return 151
   try:
    try:
     log.append(154)
     log.append(155)
     log.append(156)
    except ValueError:
     log.append(-157)
    log.append(158)
    try:
     log.append(-160)
    except (KeyError, ValueError):
     log.append(161)
     if tick() % 3 == 0: raise KeyError(162)
     if tick() % 3 == 0: raise TypeError(163)
   except Exception:
    try:
     log.append(165)
    except ValueError as e:
     if tick() % 3 == 0: raise ValueError(166)
     if tick() % 3 == 0: raise
    for i in gen(2):
     if tick() % 3 == 0: continue
     log.append(169)
    else:
     log.append(-170)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(172)
     log.append(173)
  except ValueError as e:
   try:
    with CM(175, False) as c:
     log.append(176)
     if tick() % 4 == 0: raise KeyError(177)
     log.append(178)
    if tick() % 2:
     if tick() % 3 == 0: return 180
     if tick() % 3 == 0: raise KeyError(181)
     log.append(182)
    else:
     if tick() % 4 == 0: return 183
   except Exception as e:
    log.append(184)
    with CM(185, True) as c, CM(18500, False):
     log.append(186)
    if tick() % 2:
     log.append(-188)
     log.append(189)
     log.append(190)
    else:
     log.append(-191)
     log.append(192)
     log.append(-193)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(-195)
     log.append(196)
     log.append(197)
    else:
     log.append(198)
     log.append(199)
     log.append(-200)
   with CM(201, True), CM(20100, False):
    try:
     if tick() % 4 == 0: raise KeyError(203)
     log.append(204)
     if tick() % 2 == 0: raise TypeError(205)
    except Exception as e:
     log.append(206)
     log.append(207)
    else:
     log.append(-208)
    finally:
     log.append(-209)
     log.append(210)
    if tick() % 2:
     log.append(-212)
    else:
     log.append(213)
     log.append(214)
     log.append(-215)
    try:
     if tick() % 2 == 0: raise KeyError(217)
     log.append(218)
    except ValueError:
     log.append(219)
    else:
     log.append(-220)
     log.append(221)
    finally:
     log.append(222)
   with CM(223, False) as c, CM(22300, False):
    log.append(224)
  else:
   if tick() % 2:
    log.append(-226)
    with CM(227, True) as c:
     log.append(228)
    try:
     log.append(230)
     log.append(-231)
    except ValueError as e:
     log.append(232)
     log.append(233)
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(235)
     if tick() % 2 == 0: raise ValueError(236)
     if tick() % 2 == 0: return 237
    else:
     if tick() % 2 == 0: raise KeyError(238)
   log.append(239)
   for i in range(1):
    if tick() % 2:
     log.append(242)
     if tick() % 4 == 0: raise KeyError(243)
    else:
     log.append(244)
     if tick() % 2 == 0: raise ValueError(245)
     log.append(246)
  finally:
   if tick() % 4 == 0: return 247
   if tick() % 2 == 0: raise TypeError(248)
  with CM(249, True) as c, CM(24900, False):
   log.append(250)
   try:
    try:
     if tick() % 2 == 0: raise KeyError(253)
     log.append(254)
    except Exception:
     log.append(-255)
     log.append(-256)
   finally:
    log.append(257)
    try:
     log.append(259)
     log.append(260)
    except ValueError:
     log.append(261)
    finally:
     log.append(-262)
    if tick() % 2:
     log.append(264)
     if tick() % 3 == 0: return 265
    else:
     log.append(-266)
   with CM(267, False), CM(26700, False):
    if tick() % 3 == 0: return 268
    try:
     log.append(-270)
     log.append(271)
    finally:
     log.append(272)
     log.append(-273)
     log.append(274)
    with CM(275, True) as c:
     if tick() % 2 == 0: raise KeyError(276)
     log.append(-277)
     if tick() % 3 == 0: raise ValueError(278)
 try:
  log.append(-280)
  for i in range(2):
   if tick() % 3 == 0: raise ValueError(282)
  else:
   log.append(-283)
   for i in range(1):
    for i in gen(3):
     log.append(286)
    else:
     log.append(287)
    try:
     log.append(289)
    except (KeyError, ValueError) as e:
     log.append(290)
     log.append(291)
     log.append(292)
     if tick() % 3 == 0: raise
 except Exception:
  while tick() % 4:
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise ValueError(296)
    except ValueError as e:
     if tick() % 2 == 0: return 297
    else:
     log.append(298)
     if tick() % 3 == 0: raise TypeError(299)
    finally:
     if tick() % 2 == 0: break
    try:
     log.append(302)
     log.append(303)
     if tick() % 2 == 0: return 304
    finally:
     if tick() % 3 == 0: raise KeyError(305)
     log.append(306)
    with CM(307, False):
     if tick() % 2 == 0: raise KeyError(308)
     log.append(309)
   else:
    with CM(310, False):
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise TypeError(312)
    log.append(313)
   with CM(314, False):
    try:
     log.append(316)
    except ValueError as e:
     log.append(317)
    else:
     log.append(318)
    finally:
     log.append(319)
     if tick() % 3 == 0: continue
   with CM(321, False):
    with CM(322, True) as c:
     if tick() % 3 == 0: return 323
    with CM(324, False):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: break
  if tick() % 2:
   for i in range(2):
    for i in range(2):
     log.append(331)
     log.append(332)
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(334)
     log.append(335)
  else:
   with CM(336, False), CM(33600, False):
    try:
     log.append(338)
     log.append(-339)
    except Exception as e:
     if tick() % 3 == 0: raise KeyError(340)
     if tick() % 3 == 0: return 341
    if tick() % 2 == 0: raise KeyError(342)
    if tick() % 2:
     log.append(-344)
     log.append(345)
     if tick() % 2 == 0: raise TypeError(346)
    else:
     if tick() % 3 == 0: return 347
     if tick() % 2 == 0: return 348
   log.append(349)
   if tick() % 2:
    log.append(351)
    for i in gen(3):
     if tick() % 3 == 0: return 353
     log.append(354)
     if tick() % 2 == 0: break
    with CM(356, False) as c, CM(35600, False):
     log.append(-357)
     log.append(358)
   else:
    if tick() % 4 == 0: raise TypeError(359)
  for i in range(2):
   with CM(361, False):
    if tick() % 3 == 0: continue
   if tick() % 3 == 0: raise TypeError(363)
  if tick() % 3 == 0: raise
 while tick() % 4:
  for i in range(1):
   while tick() % 4:
    log.append(367)
    if tick() % 3 == 0: return 368
    log.append(369)
run(f41)
def f42():
 try:
  with CM(2, True) as c, CM(200, False):
   if tick() % 2:
    if tick() % 2:
     if tick() % 2 == 0: return 5
     log.append(6)
    else:
     if tick() % 2 == 0: raise ValueError(7)
    if tick() % 2:
     if tick() % 3 == 0: return 9
     if tick() % 3 == 0: raise ValueError(10)
    else:
     if tick() % 4 == 0: raise KeyError(11)
     if tick() % 2 == 0: return 12
     log.append(13)
   else:
    if tick() % 3 == 0: return 14
 except (KeyError, ValueError) as e:
  with CM(15, False) as c, CM(1500, False):
   for i in gen(1):
    try:
     log.append(18)
     if tick() % 3 == 0: continue
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise TypeError(20)
     if tick() % 2 == 0: raise ValueError(21)
   with CM(22, False):
    while tick() % 4:
     if tick() % 2 == 0: raise TypeError(24)
     if tick() % 3 == 0: continue
   with CM(26, True):
    for i in gen(3):
     if tick() % 3 == 0: raise TypeError(28)
     if tick() % 3 == 0: return 29
    else:
     log.append(30)
     log.append(31)
    if tick() % 4 == 0: raise KeyError(32)
 if tick() % 4 == 0: raise TypeError(33)
 with CM(34, False) as c, CM(3400, False):
  with CM(35, False) as c, CM(3500, False):
   try:
    with CM(37, False) as c, CM(3700, False):
     log.append(-38)
    log.append(39)
    for i in range(2):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
     log.append(43)
   finally:
    if tick() % 2 == 0: raise TypeError(44)
    for i in range(1):
     if tick() % 3 == 0: continue
run(f42)
def f43():
 with CM(1, False) as c, CM(100, False):
  for i in gen(3):
   try:
    with CM(4, False) as c:
     log.append(5)
     log.append(6)
    try:
     log.append(8)
     if tick() % 3 == 0: continue
    except ValueError:
     if tick() % 3 == 0: return 10
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: return 12
   finally:
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(15)
    else:
     log.append(16)
     if tick() % 2 == 0: return 17
    log.append(18)
   if tick() % 3 == 0: continue
   if tick() % 2 == 0: continue
  else:
   try:
    try:
     if tick() % 4 == 0: raise ValueError(23)
    finally:
     if tick() % 2 == 0: raise TypeError(24)
     log.append(25)
    with CM(26, True) as c, CM(2600, False):
     if tick() % 2 == 0: raise TypeError(27)
     log.append(28)
    while tick() % 4:
     log.append(30)
     if tick() % 3 == 0: break
    else:
     log.append(-32)
     log.append(33)
   finally:
    with CM(34, True), CM(3400, False):
     log.append(-35)
     log.append(36)
     log.append(37)
    with CM(38, True) as c:
     log.append(39)
   for i in gen(3):
    with CM(41, False), CM(4100, False):
     log.append(42)
     if tick() % 3 == 0: raise KeyError(43)
     if tick() % 3 == 0: break
    for i in gen(2):
     if tick() % 2 == 0: return 46
     if tick() % 3 == 0: break
   with CM(48, False) as c:
    for i in range(1):
     log.append(50)
     if tick() % 2 == 0: continue
     log.append(52)
    else:
     log.append(53)
     log.append(54)
     log.append(-55)
    for i in range(1):
     log.append(57)
     log.append(58)
    if tick() % 3 == 0: return 59
  with CM(60, True) as c, CM(6000, False):
   if tick() % 3 == 0: raise ValueError(61)
  with CM(62, False), CM(6200, False):
   log.append(63)
   if tick() % 2:
    if tick() % 4 == 0: return 65
   else:
    while tick() % 4:
     if tick() % 3 == 0: return 67
     if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(70)
 try:
  with CM(72, True):
   try:
    log.append(-74)
    if tick() % 2 == 0: raise ValueError(75)
   except (KeyError, ValueError) as e:
    while tick() % 4:
     if tick() % 2 == 0: return 77
     log.append(78)
     log.append(79)
    else:
     if tick() % 3 == 0: return 80
     log.append(81)
    try:
     if tick() % 4 == 0: raise ValueError(83)
    except Exception:
     log.append(-84)
     if tick() % 3 == 0: raise
   for i in range(2):
    try:
     log.append(87)
    except (KeyError, ValueError):
     log.append(88)
     if tick() % 3 == 0: raise
    try:
     log.append(90)
     log.append(91)
     log.append(92)
    except ValueError as e:
     log.append(93)
    else:
     if tick() % 2 == 0: break
    with CM(95, False):
     if tick() % 3 == 0: return 96
     if tick() % 4 == 0: return 97
   log.append(-98)
  try:
   while tick() % 4:
    try:
     log.append(102)
    except Exception:
     if tick() % 4 == 0: raise KeyError(103)
    else:
     if tick() % 3 == 0: return 104
     if tick() % 2 == 0: break
   with CM(106, False) as c:
    log.append(107)
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    else:
     if tick() % 4 == 0: raise ValueError(111)
     log.append(-112)
  except (KeyError, ValueError):
   try:
    with CM(114, True) as c:
     log.append(-115)
     log.append(-116)
    for i in gen(3):
     if tick() % 3 == 0: continue
   except (KeyError, ValueError):
    with CM(119, True), CM(11900, False):
     log.append(-120)
     if tick() % 3 == 0: raise TypeError(121)
     if tick() % 2 == 0: return 122
    try:
     if tick() % 3 == 0: return 124
     if tick() % 3 == 0: return 125
    except Exception:
     log.append(-126)
    for i in gen(2):
     if tick() % 3 == 0: raise KeyError(128)
     if tick() % 2 == 0: raise TypeError(129)
     log.append(130)
   for i in range(2):
    if tick() % 2:
     log.append(133)
     if tick() % 4 == 0: return 134
    else:
     log.append(135)
     if tick() % 2 == 0: continue
     log.append(137)
   if tick() % 2 == 0: raise KeyError(138)
  else:
   while tick() % 4:
    try:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise KeyError(142)
    finally:
     if tick() % 3 == 0: return 143
     log.append(144)
     log.append(145)
   else:
    with CM(146, False) as c, CM(14600, False):
     log.append(-147)
    log.append(-148)
    try:
     log.append(150)
    except (KeyError, ValueError) as e:
     log.append(151)
    else:
     log.append(152)
     log.append(153)
 finally:
  with CM(154, False) as c:
   try:
    for i in gen(3):
     log.append(157)
     if tick() % 2 == 0: break
     log.append(159)
    else:
     if tick() % 3 == 0: return 160
     if tick() % 4 == 0: raise ValueError(161)
    with CM(162, True), CM(16200, False):
     log.append(163)
   except ValueError:
    try:
     log.append(165)
     if tick() % 3 == 0: raise TypeError(166)
     log.append(167)
    except ValueError as e:
     if tick() % 4 == 0: raise ValueError(168)
     log.append(169)
     if tick() % 3 == 0: raise
    else:
     log.append(170)
     log.append(-171)
    if tick() % 3 == 0: return 172
    try:
     log.append(-174)
     if tick() % 4 == 0: return 175
     log.append(176)
    except ValueError:
     log.append(177)
     log.append(178)
  for i in range(3):
   for i in range(1):
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(182)
    if tick() % 3 == 0: raise ValueError(183)
    log.append(184)
  with CM(185, False), CM(18500, False):
   log.append(186)
   try:
    try:
     if tick() % 2 == 0: raise ValueError(189)
     if tick() % 4 == 0: raise KeyError(190)
     log.append(191)
    except ValueError as e:
     log.append(-192)
     if tick() % 4 == 0: raise KeyError(193)
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: raise KeyError(194)
     log.append(195)
     log.append(196)
    finally:
     log.append(197)
     log.append(198)
    with CM(199, True):
     log.append(-200)
     log.append(-201)
     log.append(202)
   finally:
    with CM(203, False) as c:
     log.append(204)
     log.append(205)
   try:
    try:
     log.append(-208)
     log.append(-209)
    except (KeyError, ValueError):
     log.append(-210)
    finally:
     log.append(-211)
     log.append(-212)
     log.append(-213)
    log.append(214)
   except (KeyError, ValueError) as e:
    if tick() % 2:
     log.append(-216)
    else:
     if tick() % 4 == 0: return 217
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(219)
    else:
     if tick() % 2 == 0: raise KeyError(220)
     log.append(221)
    if tick() % 3 == 0: raise
 if tick() % 2:
  for i in gen(1):
   log.append(224)
  if tick() % 2:
   if tick() % 2:
    if tick() % 2:
     log.append(-228)
     log.append(229)
    else:
     if tick() % 2 == 0: raise KeyError(230)
     if tick() % 3 == 0: return 231
     if tick() % 3 == 0: raise TypeError(232)
   else:
    log.append(-233)
    try:
     log.append(-235)
     log.append(-236)
     if tick() % 4 == 0: raise TypeError(237)
    except Exception:
     log.append(238)
    finally:
     if tick() % 4 == 0: return 239
    log.append(240)
   try:
    with CM(242, False) as c:
     log.append(-243)
    try:
     log.append(245)
     if tick() % 2 == 0: raise ValueError(246)
    finally:
     log.append(247)
   finally:
    with CM(248, False) as c, CM(24800, False):
     log.append(249)
    if tick() % 2:
     if tick() % 3 == 0: return 251
     log.append(252)
     log.append(253)
    else:
     log.append(-254)
     log.append(-255)
    if tick() % 3 == 0: raise TypeError(256)
   with CM(257, False), CM(25700, False):
    while tick() % 4:
     if tick() % 2 == 0: continue
    with CM(260, False) as c:
     if tick() % 4 == 0: return 261
     log.append(262)
     log.append(-263)
    with CM(264, False) as c:
     if tick() % 2 == 0: return 265
  else:
   try:
    if tick() % 2:
     log.append(268)
     log.append(269)
     log.append(270)
    else:
     log.append(271)
     log.append(-272)
   except (KeyError, ValueError) as e:
    for i in range(1):
     log.append(274)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 276
    log.append(277)
   else:
    with CM(278, True):
     log.append(-279)
   for i in range(3):
    log.append(281)
    with CM(282, False) as c, CM(28200, False):
     log.append(283)
   else:
    log.append(284)
    if tick() % 2:
     log.append(286)
    else:
     log.append(287)
     log.append(288)
     log.append(289)
  log.append(290)
 else:
  if tick() % 2:
   try:
    with CM(293, False):
     if tick() % 4 == 0: return 294
     log.append(295)
     if tick() % 4 == 0: return 296
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(298)
    else:
     log.append(-299)
     log.append(300)
    try:
     log.append(-302)
     log.append(-303)
     if tick() % 3 == 0: raise ValueError(304)
    except Exception as e:
     log.append(305)
     if tick() % 4 == 0: raise ValueError(306)
     if tick() % 3 == 0: raise KeyError(307)
     if tick() % 3 == 0: raise
   except ValueError as e:
    if tick() % 2:
     log.append(-309)
     log.append(-310)
    else:
     if tick() % 4 == 0: raise TypeError(311)
    with CM(312, False):
     log.append(-313)
     if tick() % 2 == 0: return 314
    with CM(315, False), CM(31500, False):
     log.append(-316)
   else:
    with CM(317, False), CM(31700, False):
     log.append(318)
     if tick() % 3 == 0: raise KeyError(319)
    try:
     log.append(321)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 322
     if tick() % 3 == 0: raise KeyError(323)
     log.append(324)
    with CM(325, True):
     log.append(326)
     log.append(-327)
     log.append(-328)
   finally:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(330)
     log.append(-331)
    else:
     log.append(332)
    for i in gen(1):
     if tick() % 3 == 0: continue
   log.append(-335)
  else:
   try:
    if tick() % 2:
     if tick() % 4 == 0: return 338
     log.append(339)
     log.append(340)
    else:
     log.append(-341)
   except Exception:
    if tick() % 2:
     log.append(343)
     if tick() % 2 == 0: raise ValueError(344)
     if tick() % 2 == 0: raise KeyError(345)
    else:
     log.append(-346)
    while tick() % 4:
     if tick() % 3 == 0: break
     log.append(349)
    with CM(350, False) as c:
     log.append(-351)
     log.append(-352)
     if tick() % 3 == 0: return 353
    if tick() % 3 == 0: raise
   else:
    with CM(354, False) as c:
     log.append(355)
     log.append(356)
    with CM(357, True) as c:
     log.append(358)
     if tick() % 2 == 0: return 359
   finally:
    with CM(360, False):
     if tick() % 3 == 0: raise KeyError(361)
     log.append(362)
    try:
     if tick() % 4 == 0: return 364
     if tick() % 4 == 0: raise KeyError(365)
     log.append(366)
    except ValueError:
     if tick() % 4 == 0: raise KeyError(367)
     if tick() % 2 == 0: raise TypeError(368)
    finally:
     if tick() % 4 == 0: return 369
    log.append(-370)
   for i in range(1):
    with CM(372, False) as c:
     if tick() % 3 == 0: raise TypeError(373)
    with CM(374, True) as c, CM(37400, False):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise KeyError(376)
   else:
    for i in range(2):
     if tick() % 4 == 0: return 378
    else:
     log.append(379)
     log.append(-380)
     if tick() % 2 == 0: return 381
   try:
    try:
     log.append(-384)
     log.append(-385)
     log.append(-386)
    except Exception as e:
     log.append(-387)
    finally:
     if tick() % 2 == 0: raise KeyError(388)
     if tick() % 2 == 0: return 389
   except ValueError as e:
    log.append(-390)
    with CM(391, False) as c:
     log.append(392)
    with CM(393, False):
     log.append(394)
  log.append(-395)
run(f43)
def f44():
 if tick() % 2:
  if tick() % 2:
   if tick() % 2 == 0: return 3
   log.append(4)
  else:
   log.append(5)
   if tick() % 3 == 0: return 6
 else:
  try:
   while tick() % 4:
    log.append(9)
   else:
    for i in range(3):
     if tick() % 2 == 0: break
    log.append(12)
   log.append(13)
   while tick() % 4:
    if tick() % 3 == 0: continue
    try:
     log.append(17)
     if tick() % 2 == 0: raise TypeError(18)
     if tick() % 2 == 0: continue
    except (KeyError, ValueError):
     log.append(20)
    for i in range(3):
     if tick() % 3 == 0: return 22
   else:
    for i in range(3):
     log.append(24)
     if tick() % 3 == 0: break
    else:
     log.append(-26)
     log.append(27)
    with CM(28, False) as c, CM(2800, False):
     if tick() % 3 == 0: raise ValueError(29)
     log.append(-30)
     log.append(31)
  except (KeyError, ValueError):
   for i in range(3):
    try:
     log.append(34)
     log.append(35)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 36
    finally:
     if tick() % 3 == 0: raise KeyError(37)
    with CM(38, False) as c:
     log.append(39)
   else:
    log.append(-40)
    if tick() % 2:
     log.append(42)
     log.append(-43)
    else:
     log.append(-44)
    if tick() % 2:
     log.append(46)
     log.append(47)
     log.append(-48)
    else:
     log.append(49)
  finally:
   log.append(50)
   with CM(51, False):
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(53)
     log.append(54)
    else:
     if tick() % 4 == 0: return 55
     log.append(-56)
     log.append(57)
  try:
   try:
    try:
     log.append(-61)
     log.append(-62)
     log.append(-63)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(64)
     if tick() % 3 == 0: raise
    else:
     log.append(65)
     log.append(-66)
     if tick() % 4 == 0: raise ValueError(67)
    if tick() % 2:
     log.append(-69)
     if tick() % 3 == 0: raise KeyError(70)
    else:
     log.append(71)
     if tick() % 3 == 0: raise KeyError(72)
    log.append(73)
   except ValueError:
    if tick() % 4 == 0: raise TypeError(74)
    log.append(75)
    if tick() % 3 == 0: return 76
   finally:
    try:
     log.append(78)
     if tick() % 4 == 0: raise TypeError(79)
     log.append(80)
    finally:
     if tick() % 4 == 0: raise KeyError(81)
     log.append(-82)
     log.append(83)
  except ValueError:
   try:
    try:
     log.append(-86)
    finally:
     log.append(87)
     log.append(88)
   except (KeyError, ValueError):
    log.append(89)
   finally:
    try:
     log.append(-91)
     log.append(-92)
     log.append(-93)
    except ValueError as e:
     log.append(94)
     log.append(95)
    if tick() % 2:
     log.append(97)
     log.append(-98)
    else:
     log.append(99)
     log.append(100)
    try:
     if tick() % 2 == 0: raise TypeError(102)
     log.append(103)
     log.append(-104)
    except (KeyError, ValueError) as e:
     log.append(105)
     log.append(-106)
     log.append(-107)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: raise ValueError(108)
    finally:
     log.append(109)
     log.append(-110)
   if tick() % 2:
    try:
     log.append(113)
    except Exception:
     log.append(114)
     if tick() % 3 == 0: raise TypeError(115)
    else:
     log.append(-116)
    if tick() % 4 == 0: raise TypeError(117)
   else:
    if tick() % 2:
     log.append(119)
     log.append(120)
    else:
     if tick() % 3 == 0: return 121
     log.append(122)
     log.append(-123)
    log.append(124)
    log.append(-125)
   if tick() % 2:
    if tick() % 4 == 0: raise TypeError(127)
    for i in range(2):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
   else:
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: return 136
     if tick() % 3 == 0: raise KeyError(137)
    except (KeyError, ValueError) as e:
     log.append(-138)
    else:
     if tick() % 4 == 0: return 139
     log.append(-140)
    if tick() % 2:
     if tick() % 3 == 0: return 142
     log.append(143)
    else:
     log.append(144)
     if tick() % 4 == 0: return 145
     log.append(146)
  else:
   with CM(147, False):
    log.append(148)
   if tick() % 2 == 0: raise KeyError(149)
   with CM(150, False), CM(15000, False):
    if tick() % 3 == 0: raise ValueError(151)
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(153)
     log.append(154)
    else:
     log.append(-155)
     if tick() % 4 == 0: return 156
     if tick() % 4 == 0: return 157
  for i in range(2):
   if tick() % 2 == 0: continue
   for i in gen(1):
    log.append(161)
   if tick() % 2:
    with CM(163, False):
     log.append(164)
     log.append(165)
     if tick() % 3 == 0: continue
   else:
    while tick() % 4:
     log.append(168)
  else:
   for i in gen(3):
    while tick() % 4:
     log.append(171)
     if tick() % 2 == 0: break
     log.append(173)
    log.append(174)
    with CM(175, False):
     if tick() % 2 == 0: raise TypeError(176)
   else:
    try:
     if tick() % 3 == 0: raise KeyError(178)
     log.append(179)
    except Exception as e:
     log.append(-180)
    for i in range(1):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise ValueError(184)
    with CM(185, False) as c:
     log.append(186)
     log.append(187)
     if tick() % 4 == 0: raise TypeError(188)
   for i in gen(2):
    if tick() % 3 == 0: continue
   with CM(191, False) as c:
    if tick() % 2 == 0: return 192
    try:
     if tick() % 4 == 0: return 194
    finally:
     log.append(195)
     log.append(196)
     log.append(197)
 if tick() % 3 == 0: raise ValueError(198)
 log.append(199)
run(f44)
def f45():
 for i in gen(1):
  with CM(2, False) as c:
   while tick() % 4:
    with CM(4, False), CM(400, False):
     log.append(5)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(7)
     log.append(8)
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: raise KeyError(10)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 12
    for i in range(1):
     log.append(14)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(16)
   else:
    if tick() % 2:
     log.append(18)
     if tick() % 2 == 0: continue
    else:
     if tick() % 4 == 0: raise KeyError(20)
     if tick() % 4 == 0: raise TypeError(21)
    try:
     if tick() % 2 == 0: return 23
    except (KeyError, ValueError):
     log.append(24)
     log.append(25)
     log.append(26)
     if tick() % 3 == 0: raise
    else:
     log.append(27)
     log.append(28)
     log.append(29)
    with CM(30, False):
     if tick() % 2 == 0: return 31
     log.append(32)
   with CM(33, False) as c, CM(3300, False):
    log.append(34)
  try:
   if tick() % 4 == 0: return 36
  except Exception as e:
   for i in range(1):
    if tick() % 2 == 0: continue
    if tick() % 2 == 0: continue
   with CM(40, False) as c:
    log.append(41)
    try:
     log.append(43)
     log.append(44)
     if tick() % 2 == 0: continue
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(46)
    else:
     if tick() % 2 == 0: return 47
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 49
    finally:
     if tick() % 2 == 0: continue
    with CM(51, True) as c:
     if tick() % 3 == 0: raise ValueError(52)
     if tick() % 2 == 0: break
run(f45)
def f46():
 for i in range(3):
  if tick() % 4 == 0: raise ValueError(2)
 else:
  with CM(3, True):
   try:
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    if tick() % 2:
     log.append(9)
    else:
     log.append(10)
     log.append(-11)
   except Exception as e:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(13)
    else:
     log.append(-14)
     log.append(15)
     log.append(16)
    if tick() % 4 == 0: raise TypeError(17)
   finally:
    with CM(18, True) as c:
     if tick() % 3 == 0: return 19
 with CM(20, False), CM(2000, False):
  log.append(21)
  while tick() % 4:
   log.append(23)
   try:
    log.append(25)
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise KeyError(28)
     log.append(29)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 30
     if tick() % 4 == 0: return 31
   finally:
    try:
     if tick() % 2 == 0: raise KeyError(33)
     log.append(34)
    finally:
     log.append(35)
    if tick() % 2:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 38
    else:
     log.append(39)
     if tick() % 2 == 0: continue
   try:
    if tick() % 2:
     if tick() % 2 == 0: return 43
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: return 45
     if tick() % 3 == 0: continue
     log.append(47)
    if tick() % 2:
     log.append(49)
    else:
     if tick() % 2 == 0: continue
    for i in gen(2):
     log.append(52)
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: return 54
   finally:
    if tick() % 2 == 0: return 55
    try:
     log.append(57)
     log.append(58)
    except ValueError as e:
     log.append(59)
     if tick() % 3 == 0: raise
    else:
     log.append(60)
     if tick() % 3 == 0: break
     log.append(62)
run(f46)
def f47():
 if tick() % 2:
  log.append(2)
 else:
  while tick() % 4:
   for i in gen(2):
    try:
     log.append(6)
    finally:
     log.append(7)
     log.append(8)
   else:
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(12)
    except ValueError:
     log.append(13)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 15
    for i in range(3):
     log.append(17)
     log.append(18)
    else:
     if tick() % 4 == 0: raise KeyError(19)
  try:
   with CM(21, False):
    while tick() % 4:
     if tick() % 2 == 0: raise TypeError(23)
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(-26)
     if tick() % 4 == 0: return 27
    else:
     log.append(28)
     if tick() % 4 == 0: raise KeyError(29)
   if tick() % 2:
    with CM(31, False):
     if tick() % 3 == 0: return 32
     log.append(33)
     log.append(34)
   else:
    log.append(-35)
    with CM(36, True) as c:
     log.append(37)
     log.append(-38)
     log.append(-39)
  finally:
   try:
    try:
     log.append(42)
    except Exception as e:
     if tick() % 2 == 0: return 43
     log.append(-44)
     log.append(-45)
    finally:
     log.append(-46)
   finally:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(48)
     log.append(49)
     log.append(-50)
    else:
     if tick() % 3 == 0: return 51
    try:
     log.append(-53)
     log.append(-54)
     log.append(55)
    except (KeyError, ValueError) as e:
     log.append(-56)
    else:
     log.append(-57)
    finally:
     log.append(58)
     log.append(59)
     log.append(-60)
    while tick() % 4:
     if tick() % 3 == 0: return 62
     log.append(63)
  with CM(64, True):
   try:
    log.append(66)
   except Exception as e:
    with CM(67, False) as c, CM(6700, False):
     log.append(-68)
    if tick() % 3 == 0: raise
   else:
    for i in range(2):
     if tick() % 4 == 0: return 70
     if tick() % 2 == 0: break
run(f47)
def f48():
 try:
  if tick() % 2:
   if tick() % 2:
    with CM(4, True) as c:
     if tick() % 3 == 0: raise KeyError(5)
     if tick() % 2 == 0: return 6
     log.append(-7)
   else:
    try:
     if tick() % 3 == 0: raise ValueError(9)
    except (KeyError, ValueError) as e:
     log.append(-10)
     log.append(11)
    finally:
     log.append(-12)
    if tick() % 2:
     log.append(14)
     if tick() % 3 == 0: return 15
     log.append(16)
    else:
     if tick() % 3 == 0: return 17
     if tick() % 4 == 0: raise TypeError(18)
     if tick() % 3 == 0: return 19
    if tick() % 2:
     log.append(21)
     log.append(-22)
    else:
     log.append(-23)
     log.append(-24)
   try:
    log.append(-26)
   finally:
    log.append(27)
    for i in gen(3):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(30)
    try:
     if tick() % 4 == 0: raise ValueError(32)
     if tick() % 3 == 0: raise KeyError(33)
     log.append(34)
    except Exception as e:
     log.append(-35)
     log.append(-36)
     log.append(37)
    finally:
     log.append(-38)
     if tick() % 4 == 0: return 39
   if tick() % 2:
    with CM(41, True) as c, CM(4100, False):
     if tick() % 3 == 0: return 42
    if tick() % 2:
     if tick() % 2 == 0: return 44
     if tick() % 3 == 0: return 45
    else:
     log.append(46)
     if tick() % 4 == 0: raise TypeError(47)
   else:
    for i in range(2):
     log.append(49)
     log.append(50)
     if tick() % 3 == 0: raise TypeError(51)
    while tick() % 4:
     log.append(53)
  else:
   if tick() % 2:
    with CM(55, False), CM(5500, False):
     log.append(56)
     log.append(57)
    if tick() % 3 == 0: raise KeyError(58)
    with CM(59, False) as c, CM(5900, False):
     if tick() % 4 == 0: return 60
   else:
    log.append(61)
    if tick() % 3 == 0: return 62
  try:
   for i in range(3):
    for i in range(3):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 67
     log.append(68)
  except Exception as e:
   while tick() % 4:
    try:
     if tick() % 3 == 0: return 71
     log.append(72)
     if tick() % 3 == 0: break
    except Exception:
     if tick() % 2 == 0: raise ValueError(74)
    else:
     if tick() % 3 == 0: raise TypeError(75)
    finally:
     if tick() % 2 == 0: return 76
     if tick() % 3 == 0: return 77
  while tick() % 4:
   if tick() % 2 == 0: break
 except (KeyError, ValueError):
  log.append(-80)
  if tick() % 2 == 0: return 81
run(f48)
def f49():
 while tick() % 4:
  if tick() % 2:
   if tick() % 2:
    log.append(4)
   else:
    if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(7)
     if tick() % 4 == 0: return 8
     if tick() % 3 == 0: return 9
    else:
     log.append(10)
     log.append(11)
     if tick() % 2 == 0: break
    with CM(13, False) as c, CM(1300, False):
     if tick() % 4 == 0: return 14
   if tick() % 2:
    if tick() % 2 == 0: break
   else:
    try:
     log.append(18)
     log.append(19)
     if tick() % 3 == 0: continue
    finally:
     log.append(21)
    try:
     if tick() % 2 == 0: return 23
     log.append(24)
    except Exception as e:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
    finally:
     log.append(26)
    for i in gen(2):
     if tick() % 2 == 0: raise KeyError(28)
   log.append(29)
  else:
   with CM(30, False) as c:
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(32)
     if tick() % 4 == 0: raise ValueError(33)
     if tick() % 2 == 0: continue
    else:
     log.append(35)
     if tick() % 2 == 0: break
  while tick() % 4:
   with CM(38, False) as c, CM(3800, False):
    with CM(39, False) as c:
     if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: break
     log.append(43)
    except (KeyError, ValueError):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(46)
     if tick() % 3 == 0: raise
    finally:
     log.append(47)
   with CM(48, False):
    if tick() % 3 == 0: continue
  else:
   try:
    for i in gen(3):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     log.append(54)
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
   except Exception as e:
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(59)
    else:
     if tick() % 2 == 0: continue
    for i in gen(1):
     if tick() % 2 == 0: return 62
     if tick() % 2 == 0: raise ValueError(63)
     if tick() % 2 == 0: break
    try:
     log.append(66)
     log.append(67)
     log.append(68)
    except (KeyError, ValueError) as e:
     log.append(69)
     log.append(70)
     log.append(71)
    finally:
     if tick() % 4 == 0: raise KeyError(72)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
   finally:
    while tick() % 4:
     if tick() % 4 == 0: return 76
     log.append(77)
    try:
     if tick() % 3 == 0: return 79
     log.append(80)
     if tick() % 3 == 0: continue
    finally:
     log.append(82)
   log.append(83)
   log.append(84)
  for i in range(3):
   while tick() % 4:
    while tick() % 4:
     log.append(88)
     if tick() % 2 == 0: raise TypeError(89)
     if tick() % 3 == 0: break
    else:
     log.append(91)
     if tick() % 3 == 0: return 92
    if tick() % 2 == 0: return 93
   if tick() % 2:
    with CM(95, False) as c, CM(9500, False):
     if tick() % 4 == 0: return 96
   else:
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(99)
    else:
     log.append(100)
     if tick() % 3 == 0: break
    if tick() % 3 == 0: continue
    if tick() % 2 == 0: continue
   try:
    if tick() % 2 == 0: continue
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     log.append(109)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise TypeError(110)
    finally:
     if tick() % 2 == 0: continue
    for i in range(3):
     log.append(113)
   except ValueError as e:
    with CM(114, True) as c:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 116
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 119
    except ValueError:
     if tick() % 3 == 0: raise KeyError(120)
     log.append(121)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 123
     log.append(124)
    if tick() % 4 == 0: return 125
   else:
    if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 129
    else:
     log.append(130)
     if tick() % 3 == 0: continue
  else:
   log.append(132)
   try:
    with CM(134, False) as c, CM(13400, False):
     if tick() % 3 == 0: raise KeyError(135)
     log.append(136)
     if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(140)
    if tick() % 2 == 0: continue
   finally:
    log.append(142)
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(144)
     if tick() % 3 == 0: raise KeyError(145)
     log.append(146)
    else:
     if tick() % 3 == 0: break
   if tick() % 3 == 0: continue
run(f49)
def f50():
 if tick() % 3 == 0: raise KeyError(1)
run(f50)
def f51():
 if tick() % 2 == 0: raise KeyError(1)
run(f51)
def f52():
 for i in gen(2):
  if tick() % 2:
   if tick() % 2 == 0: return 3
   log.append(4)
  else:
   if tick() % 2:
    with CM(6, False) as c:
     if tick() % 2 == 0: break
     log.append(8)
     log.append(9)
   else:
    if tick() % 2 == 0: continue
    if tick() % 2 == 0: return 11
   log.append(12)
  try:
   log.append(14)
   for i in gen(1):
    if tick() % 2 == 0: raise KeyError(16)
    if tick() % 3 == 0: continue
  except (KeyError, ValueError):
   if tick() % 4 == 0: return 18
   with CM(19, False):
    if tick() % 2 == 0: return 20
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: return 23
     log.append(24)
   if tick() % 3 == 0: raise TypeError(25)
  finally:
   try:
    if tick() % 3 == 0: break
   finally:
    log.append(28)
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(30)
    else:
     log.append(31)
     log.append(32)
   for i in range(2):
    try:
     log.append(35)
     if tick() % 3 == 0: return 36
    except ValueError:
     if tick() % 3 == 0: break
    finally:
     if tick() % 2 == 0: return 38
     if tick() % 2 == 0: continue
     log.append(40)
    with CM(41, False) as c:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(44)
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: raise TypeError(47)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
   with CM(50, False), CM(5000, False):
    with CM(51, True) as c, CM(5100, False):
     if tick() % 3 == 0: return 52
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(55)
     log.append(56)
     if tick() % 4 == 0: return 57
    else:
     log.append(58)
run(f52)
def f53():
 try:
  try:
   log.append(3)
  finally:
   try:
    with CM(5, False), CM(500, False):
     log.append(6)
    try:
     log.append(8)
     log.append(9)
     log.append(10)
    finally:
     log.append(11)
    log.append(12)
   except Exception as e:
    if tick() % 2:
     log.append(-14)
     log.append(15)
    else:
     log.append(16)
    for i in range(2):
     log.append(18)
   if tick() % 2:
    with CM(20, False) as c, CM(2000, False):
     log.append(21)
    log.append(-22)
    with CM(23, False) as c:
     if tick() % 4 == 0: raise KeyError(24)
     log.append(-25)
   else:
    try:
     log.append(-27)
     log.append(-28)
    except (KeyError, ValueError) as e:
     log.append(29)
     log.append(30)
    else:
     log.append(31)
     log.append(32)
     log.append(-33)
    for i in gen(1):
     log.append(35)
     log.append(36)
     if tick() % 2 == 0: continue
  try:
   try:
    if tick() % 2:
     if tick() % 4 == 0: return 41
    else:
     if tick() % 4 == 0: return 42
     log.append(-43)
     log.append(-44)
    with CM(45, True) as c, CM(4500, False):
     log.append(46)
     log.append(-47)
   except ValueError as e:
    if tick() % 2:
     log.append(-49)
    else:
     if tick() % 4 == 0: raise ValueError(50)
    try:
     if tick() % 2 == 0: return 52
    except ValueError as e:
     if tick() % 3 == 0: return 53
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: return 54
     log.append(-55)
    with CM(56, False):
     if tick() % 3 == 0: return 57
     log.append(58)
     if tick() % 2 == 0: return 59
    if tick() % 3 == 0: raise
   finally:
    log.append(60)
    log.append(-61)
  finally:
   if tick() % 3 == 0: return 62
   log.append(-63)
 except (KeyError, ValueError):
  for i in gen(3):
   with CM(65, True), CM(6500, False):
    with CM(66, False) as c, CM(6600, False):
     log.append(67)
     if tick() % 3 == 0: raise KeyError(68)
     if tick() % 3 == 0: continue
 finally:
  try:
   if tick() % 3 == 0: return 71
  finally:
   log.append(-72)
  with CM(73, False), CM(7300, False):
   if tick() % 3 == 0: raise TypeError(74)
  try:
   if tick() % 2:
    while tick() % 4:
     log.append(78)
     if tick() % 4 == 0: return 79
    else:
     if tick() % 4 == 0: return 80
     if tick() % 2 == 0: raise ValueError(81)
   else:
    try:
     if tick() % 3 == 0: return 83
     log.append(-84)
    except (KeyError, ValueError):
     log.append(85)
     if tick() % 4 == 0: return 86
    else:
     log.append(87)
    finally:
     log.append(-88)
     log.append(89)
     log.append(90)
    try:
     log.append(-92)
     if tick() % 4 == 0: return 93
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 94
     log.append(95)
     log.append(-96)
    else:
     log.append(97)
     if tick() % 3 == 0: return 98
     if tick() % 3 == 0: return 99
    finally:
     log.append(-100)
     log.append(101)
    with CM(102, False):
     log.append(-103)
  except ValueError as e:
   with CM(104, False) as c:
    with CM(105, False):
     log.append(106)
     log.append(-107)
     log.append(-108)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(110)
     if tick() % 2 == 0: continue
     log.append(112)
   log.append(113)
  else:
   with CM(114, False):
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 117
     if tick() % 3 == 0: break
    else:
     log.append(-119)
     log.append(-120)
    try:
     log.append(-122)
     if tick() % 3 == 0: raise TypeError(123)
     log.append(-124)
    finally:
     log.append(-125)
     if tick() % 4 == 0: return 126
     log.append(127)
   if tick() % 2:
    with CM(129, True) as c:
     log.append(-130)
     log.append(-131)
     if tick() % 4 == 0: raise KeyError(132)
    if tick() % 2:
     if tick() % 3 == 0: return 134
    else:
     log.append(135)
    log.append(-136)
   else:
    for i in range(1):
     log.append(138)
    with CM(139, True), CM(13900, False):
     log.append(140)
    log.append(141)
  finally:
   for i in range(3):
    for i in gen(3):
     log.append(144)
    else:
     log.append(145)
    try:
     log.append(147)
     if tick() % 2 == 0: return 148
    except Exception as e:
     log.append(149)
     log.append(150)
    else:
     log.append(151)
    finally:
     if tick() % 2 == 0: break
     log.append(153)
     if tick() % 3 == 0: return 154
 while tick() % 4:
  if tick() % 2:
   if tick() % 2:
    if tick() % 3 == 0: continue
   else:
    with CM(159, True) as c:
     if tick() % 3 == 0: return 160
  else:
   with CM(161, True) as c:
    log.append(162)
    log.append(163)
    try:
     if tick() % 2 == 0: continue
     log.append(166)
     log.append(167)
    finally:
     if tick() % 4 == 0: return 168
run(f53)
def f54():
 log.append(1)
 with CM(2, False) as c, CM(200, False):
  log.append(3)
  while tick() % 4:
   for i in gen(3):
    if tick() % 2 == 0: continue
    for i in range(3):
     log.append(8)
     log.append(9)
     if tick() % 4 == 0: raise TypeError(10)
    else:
     log.append(11)
     log.append(12)
    for i in range(3):
     if tick() % 3 == 0: raise TypeError(14)
   if tick() % 2:
    for i in gen(2):
     log.append(17)
    else:
     if tick() % 2 == 0: raise KeyError(18)
     log.append(19)
     if tick() % 3 == 0: continue
    try:
     if tick() % 4 == 0: return 22
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise ValueError(24)
     if tick() % 2 == 0: raise KeyError(25)
    else:
     if tick() % 2 == 0: return 26
     if tick() % 3 == 0: continue
    finally:
     log.append(28)
   else:
    if tick() % 2 == 0: return 29
   with CM(30, False) as c:
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(33)
     if tick() % 4 == 0: raise KeyError(34)
    except (KeyError, ValueError):
     log.append(35)
     if tick() % 2 == 0: continue
     log.append(37)
     if tick() % 3 == 0: raise
 if tick() % 3 == 0: return 38
run(f54)
def f55():
 if tick() % 2:
  while tick() % 4:
   if tick() % 2 == 0: return 3
  else:
   log.append(4)
 else:
  try:
   try:
    if tick() % 4 == 0: raise ValueError(7)
    with CM(8, True), CM(800, False):
     log.append(9)
   finally:
    with CM(10, False) as c, CM(1000, False):
     log.append(11)
     if tick() % 2 == 0: return 12
     log.append(13)
    for i in range(3):
     log.append(15)
     if tick() % 2 == 0: raise TypeError(16)
     if tick() % 3 == 0: raise TypeError(17)
    if tick() % 2:
     log.append(19)
     if tick() % 3 == 0: return 20
    else:
     log.append(-21)
     log.append(22)
  except (KeyError, ValueError):
   while tick() % 4:
    with CM(24, False):
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: return 28
    if tick() % 3 == 0: continue
   while tick() % 4:
    for i in gen(3):
     log.append(32)
     if tick() % 4 == 0: raise KeyError(33)
     if tick() % 3 == 0: raise ValueError(34)
    if tick() % 2:
     log.append(36)
    else:
     if tick() % 3 == 0: raise KeyError(37)
     log.append(38)
     if tick() % 4 == 0: raise ValueError(39)
    if tick() % 2 == 0: break
  finally:
   with CM(41, False) as c, CM(4100, False):
    log.append(42)
    while tick() % 4:
     log.append(44)
    else:
     log.append(45)
     log.append(46)
     if tick() % 4 == 0: return 47
    with CM(48, False):
     log.append(49)
     log.append(-50)
   with CM(51, True) as c, CM(5100, False):
    if tick() % 3 == 0: raise TypeError(52)
    try:
     log.append(-54)
     log.append(-55)
    except Exception:
     log.append(-56)
     if tick() % 3 == 0: raise
    with CM(57, True) as c, CM(5700, False):
     log.append(58)
run(f55)
def f56():
 with CM(1, True) as c, CM(100, False):
  try:
   log.append(-3)
  finally:
   for i in range(3):
    log.append(5)
    if tick() % 2:
     if tick() % 2 == 0: return 7
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise TypeError(9)
     if tick() % 3 == 0: break
  while tick() % 4:
   if tick() % 3 == 0: continue
 if tick() % 2:
  for i in range(3):
   for i in gen(3):
    if tick() % 2 == 0: break
    log.append(17)
   for i in gen(2):
    if tick() % 3 == 0: raise ValueError(19)
    try:
     log.append(21)
     if tick() % 2 == 0: raise KeyError(22)
     log.append(23)
    finally:
     log.append(24)
     log.append(25)
   with CM(26, False) as c, CM(2600, False):
    if tick() % 2:
     if tick() % 2 == 0: return 28
     log.append(29)
    else:
     if tick() % 2 == 0: break
     log.append(31)
    log.append(32)
  try:
   try:
    log.append(35)
    try:
     log.append(37)
     log.append(38)
     log.append(-39)
    except Exception:
     log.append(-40)
     if tick() % 2 == 0: return 41
    try:
     if tick() % 2 == 0: return 43
     if tick() % 2 == 0: raise ValueError(44)
    except (KeyError, ValueError):
     log.append(45)
    finally:
     log.append(46)
   except ValueError:
    if tick() % 2 == 0: raise KeyError(47)
   finally:
    for i in range(3):
     log.append(49)
     if tick() % 3 == 0: raise KeyError(50)
     if tick() % 3 == 0: return 51
    else:
     log.append(52)
     if tick() % 3 == 0: raise TypeError(53)
     if tick() % 2 == 0: raise ValueError(54)
    with CM(55, False), CM(5500, False):
     log.append(56)
     log.append(57)
     log.append(58)
   try:
    if tick() % 2:
     log.append(61)
     log.append(-62)
     log.append(-63)
    else:
     if tick() % 3 == 0: raise TypeError(64)
     log.append(-65)
     log.append(-66)
   except ValueError:
    with CM(67, True) as c:
     if tick() % 4 == 0: raise TypeError(68)
    for i in range(2):
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(72)
   else:
    try:
     log.append(-74)
     log.append(75)
    except Exception:
     if tick() % 2 == 0: raise TypeError(76)
     if tick() % 3 == 0: raise
    finally:
     log.append(77)
    try:
     log.append(-79)
    except ValueError:
     if tick() % 4 == 0: raise KeyError(80)
    finally:
     if tick() % 2 == 0: return 81
     log.append(82)
    try:
     if tick() % 3 == 0: raise TypeError(84)
     log.append(85)
     log.append(86)
    except (KeyError, ValueError) as e:
     log.append(87)
     log.append(88)
     if tick() % 3 == 0: return 89
  except ValueError as e:
   with CM(90, False):
    try:
     if tick() % 4 == 0: raise TypeError(92)
     log.append(93)
     log.append(-94)
    finally:
     if tick() % 4 == 0: raise KeyError(95)
     if tick() % 3 == 0: raise ValueError(96)
     log.append(97)
    while tick() % 4:
     if tick() % 3 == 0: continue
    else:
     log.append(-100)
   if tick() % 3 == 0: raise
  finally:
   for i in range(2):
    with CM(102, False) as c:
     if tick() % 3 == 0: break
     log.append(104)
     if tick() % 2 == 0: continue
    with CM(106, False) as c, CM(10600, False):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 108
   try:
    with CM(110, True) as c, CM(11000, False):
     if tick() % 4 == 0: raise KeyError(111)
     if tick() % 2 == 0: raise KeyError(112)
    log.append(-113)
   except Exception as e:
    log.append(114)
    if tick() % 3 == 0: raise
   else:
    for i in range(3):
     log.append(116)
     log.append(117)
     log.append(118)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(120)
     log.append(-121)
    else:
     log.append(-122)
     log.append(123)
     log.append(124)
   finally:
    while tick() % 4:
     if tick() % 2 == 0: continue
  with CM(127, False) as c, CM(12700, False):
   while tick() % 4:
    for i in gen(1):
     log.append(130)
     log.append(131)
     if tick() % 2 == 0: raise ValueError(132)
   if tick() % 2:
    for i in gen(1):
     if tick() % 2 == 0: raise ValueError(135)
   else:
    with CM(136, False) as c, CM(13600, False):
     log.append(137)
     if tick() % 2 == 0: return 138
   if tick() % 3 == 0: raise KeyError(139)
 else:
  for i in gen(2):
   try:
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(144)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 146
   finally:
    with CM(147, False) as c, CM(14700, False):
     if tick() % 2 == 0: continue
     log.append(149)
     log.append(150)
   if tick() % 2:
    with CM(152, False) as c, CM(15200, False):
     log.append(153)
     if tick() % 2 == 0: continue
   else:
    with CM(155, False), CM(15500, False):
     log.append(156)
     log.append(157)
     log.append(158)
    if tick() % 2 == 0: break
    for i in range(1):
     if tick() % 3 == 0: return 161
     if tick() % 3 == 0: continue
  with CM(163, True):
   with CM(164, False):
    if tick() % 2:
     log.append(166)
     log.append(167)
     log.append(168)
    else:
     log.append(169)
     log.append(-170)
   log.append(-171)
   for i in range(1):
    for i in gen(2):
     log.append(174)
    else:
     if tick() % 2 == 0: raise TypeError(175)
     log.append(176)
    for i in gen(1):
     if tick() % 4 == 0: raise ValueError(178)
    try:
     log.append(180)
     log.append(181)
    except (KeyError, ValueError) as e:
     log.append(182)
    finally:
     log.append(183)
     if tick() % 3 == 0: return 184
 try:
  try:
   if tick() % 2:
    if tick() % 4 == 0: raise KeyError(188)
    for i in range(3):
     if tick() % 3 == 0: raise TypeError(190)
     if tick() % 3 == 0: raise KeyError(191)
     log.append(192)
   else:
    log.append(-193)
    if tick() % 2:
     log.append(-195)
    else:
     if tick() % 4 == 0: return 196
     log.append(197)
     log.append(-198)
   if tick() % 2:
    with CM(200, False), CM(20000, False):
     log.append(-201)
     log.append(202)
    if tick() % 2:
     if tick() % 3 == 0: return 204
     if tick() % 3 == 0: return 205
     log.append(206)
    else:
     log.append(-207)
     log.append(-208)
     if tick() % 2 == 0: return 209
    with CM(210, True) as c, CM(21000, False):
     if tick() % 3 == 0: return 211
     log.append(212)
   else:
    log.append(-213)
    log.append(214)
    with CM(215, False) as c:
     log.append(-216)
     log.append(217)
  except Exception as e:
   try:
    try:
     log.append(-220)
    except (KeyError, ValueError):
     log.append(-221)
     log.append(222)
    try:
     log.append(-224)
     if tick() % 4 == 0: raise ValueError(225)
     if tick() % 3 == 0: raise KeyError(226)
    except ValueError:
     if tick() % 2 == 0: return 227
     log.append(228)
     if tick() % 3 == 0: raise
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(230)
     if tick() % 4 == 0: raise KeyError(231)
     log.append(232)
    else:
     log.append(233)
    for i in gen(3):
     log.append(235)
    log.append(-236)
   if tick() % 2:
    for i in range(1):
     if tick() % 2 == 0: raise TypeError(239)
     log.append(240)
     if tick() % 3 == 0: return 241
    for i in gen(3):
     if tick() % 3 == 0: return 243
     log.append(244)
    with CM(245, False), CM(24500, False):
     log.append(-246)
   else:
    for i in gen(3):
     log.append(248)
     if tick() % 3 == 0: return 249
     log.append(250)
   log.append(-251)
  else:
   for i in range(3):
    log.append(253)
   if tick() % 2:
    with CM(255, True), CM(25500, False):
     if tick() % 2 == 0: raise KeyError(256)
   else:
    with CM(257, False) as c:
     if tick() % 2 == 0: return 258
     log.append(259)
  finally:
   if tick() % 2:
    for i in gen(2):
     log.append(262)
     if tick() % 2 == 0: return 263
     if tick() % 2 == 0: continue
    try:
     if tick() % 4 == 0: return 266
    except (KeyError, ValueError):
     log.append(267)
    finally:
     log.append(268)
     log.append(269)
     log.append(270)
   else:
    log.append(-271)
 finally:
  with CM(272, False) as c:
   with CM(273, False) as c, CM(27300, False):
    try:
     log.append(275)
    finally:
     log.append(-276)
     log.append(-277)
     if tick() % 2 == 0: raise KeyError(278)
    while tick() % 4:
     log.append(280)
    else:
     log.append(281)
     log.append(282)
     log.append(-283)
    if tick() % 2 == 0: raise ValueError(284)
  with CM(285, True), CM(28500, False):
   log.append(286)
run(f56)
def f57():
 with CM(1, False):
  try:
   if tick() % 2:
    if tick() % 2:
     if tick() % 4 == 0: return 5
     log.append(-6)
     log.append(7)
    else:
     if tick() % 4 == 0: return 8
     if tick() % 3 == 0: raise TypeError(9)
    try:
     log.append(11)
     log.append(-12)
    except ValueError as e:
     if tick() % 3 == 0: return 13
     if tick() % 3 == 0: raise TypeError(14)
     if tick() % 3 == 0: raise
   else:
    log.append(15)
    try:
     log.append(17)
     log.append(-18)
     if tick() % 4 == 0: return 19
    except ValueError as e:
     log.append(-20)
    log.append(-21)
  except Exception:
   if tick() % 2:
    if tick() % 2:
     log.append(-24)
    else:
     log.append(25)
   else:
    with CM(26, True):
     if tick() % 4 == 0: raise TypeError(27)
    try:
     log.append(29)
    finally:
     log.append(30)
   log.append(-31)
  finally:
   log.append(-32)
   log.append(-33)
   with CM(34, False):
    if tick() % 4 == 0: raise KeyError(35)
  if tick() % 2:
   log.append(37)
   while tick() % 4:
    if tick() % 3 == 0: break
    log.append(40)
   log.append(41)
  else:
   with CM(42, False) as c, CM(4200, False):
    with CM(43, False):
     if tick() % 3 == 0: return 44
     log.append(-45)
     if tick() % 4 == 0: return 46
run(f57)
def f58():
 log.append(-1)
 for i in gen(1):
  while tick() % 4:
   if tick() % 2:
    try:
     log.append(6)
     if tick() % 3 == 0: return 7
     if tick() % 4 == 0: return 8
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise ValueError(9)
     log.append(10)
    try:
     if tick() % 3 == 0: raise ValueError(12)
    except ValueError as e:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise KeyError(14)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(16)
   else:
    for i in gen(3):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
   for i in gen(3):
    if tick() % 2:
     log.append(22)
     log.append(23)
    else:
     if tick() % 4 == 0: return 24
     if tick() % 3 == 0: continue
     log.append(26)
  else:
   if tick() % 2:
    log.append(28)
   else:
    try:
     log.append(30)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(33)
     if tick() % 3 == 0: raise
    else:
     log.append(34)
    finally:
     if tick() % 2 == 0: return 35
    with CM(36, False):
     if tick() % 2 == 0: return 37
     if tick() % 3 == 0: break
     log.append(39)
   for i in gen(3):
    if tick() % 3 == 0: break
   for i in range(3):
    with CM(43, False):
     log.append(44)
     if tick() % 3 == 0: continue
  try:
   if tick() % 2:
    with CM(48, False) as c, CM(4800, False):
     if tick() % 3 == 0: return 49
     log.append(50)
     if tick() % 2 == 0: continue
   else:
    for i in range(1):
     log.append(53)
  except (KeyError, ValueError):
   with CM(54, False) as c:
    try:
     log.append(56)
    except Exception as e:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(58)
     if tick() % 3 == 0: raise
    else:
     log.append(59)
     log.append(60)
     if tick() % 2 == 0: continue
    finally:
     log.append(62)
  else:
   log.append(63)
  for i in gen(1):
   if tick() % 2:
    if tick() % 4 == 0: raise TypeError(66)
    with CM(67, False):
     log.append(68)
   else:
    with CM(69, False) as c:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: break
   log.append(73)
run(f58)
def f59():
 try:
  for i in range(1):
   try:
    if tick() % 4 == 0: return 4
    try:
     log.append(6)
     if tick() % 4 == 0: return 7
     log.append(8)
    except Exception as e:
     if tick() % 2 == 0: raise KeyError(9)
     if tick() % 4 == 0: return 10
     log.append(11)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: return 12
    finally:
     if tick() % 3 == 0: return 13
     if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 18
    else:
     log.append(19)
     log.append(20)
     if tick() % 2 == 0: break
   except ValueError:
    try:
     if tick() % 2 == 0: continue
    finally:
     log.append(24)
     log.append(25)
    if tick() % 2 == 0: break
    if tick() % 3 == 0: raise
  else:
   with CM(27, False) as c:
    try:
     log.append(29)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 30
     log.append(-31)
     log.append(32)
   try:
    log.append(34)
   except (KeyError, ValueError) as e:
    log.append(35)
    for i in range(2):
     if tick() % 3 == 0: return 37
    else:
     if tick() % 3 == 0: raise TypeError(38)
    if tick() % 3 == 0: raise
   finally:
    for i in range(3):
     log.append(40)
    log.append(-41)
 except Exception:
  if tick() % 2 == 0: return 42
  log.append(-43)
  if tick() % 2 == 0: raise TypeError(44)
  if tick() % 3 == 0: raise
 else:
  try:
   if tick() % 3 == 0: raise ValueError(46)
   with CM(47, False):
    try:
     log.append(49)
    except ValueError:
     log.append(50)
    finally:
     log.append(51)
     log.append(52)
    log.append(-53)
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
   log.append(-57)
  finally:
   log.append(-58)
   with CM(59, False), CM(5900, False):
    for i in gen(2):
     log.append(61)
     log.append(62)
     if tick() % 3 == 0: raise ValueError(63)
    else:
     if tick() % 3 == 0: return 64
     if tick() % 3 == 0: raise TypeError(65)
     log.append(-66)
    for i in range(3):
     if tick() % 2 == 0: break
    for i in range(2):
     log.append(70)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: raise TypeError(73)
     if tick() % 3 == 0: return 74
   if tick() % 2:
    log.append(-76)
    with CM(77, False):
     log.append(78)
     log.append(-79)
     log.append(-80)
   else:
    if tick() % 2:
     log.append(-82)
     log.append(83)
     log.append(84)
    else:
     if tick() % 4 == 0: raise TypeError(85)
    for i in range(3):
     if tick() % 2 == 0: continue
     log.append(88)
     log.append(89)
    else:
     log.append(-90)
    with CM(91, False) as c:
     log.append(-92)
     log.append(93)
     log.append(-94)
  with CM(95, False), CM(9500, False):
   for i in gen(1):
    try:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: return 99
     log.append(100)
     if tick() % 2 == 0: break
   if tick() % 2:
    if tick() % 2 == 0: return 103
    if tick() % 2:
     log.append(105)
     log.append(-106)
     if tick() % 2 == 0: return 107
    else:
     log.append(-108)
   else:
    for i in range(3):
     log.append(110)
     if tick() % 2 == 0: break
   if tick() % 2:
    try:
     log.append(-114)
     if tick() % 2 == 0: return 115
    except (KeyError, ValueError):
     log.append(-116)
     log.append(117)
     if tick() % 4 == 0: return 118
     if tick() % 3 == 0: raise
    finally:
     log.append(119)
   else:
    while tick() % 4:
     if tick() % 2 == 0: continue
  log.append(-122)
 if tick() % 2:
  log.append(-124)
  for i in range(1):
   log.append(126)
   for i in gen(3):
    log.append(128)
    try:
     if tick() % 3 == 0: continue
     log.append(131)
     if tick() % 2 == 0: continue
    finally:
     log.append(133)
   log.append(134)
 else:
  while tick() % 4:
   if tick() % 2:
    log.append(137)
    for i in gen(3):
     if tick() % 3 == 0: break
     log.append(140)
     if tick() % 4 == 0: raise ValueError(141)
   else:
    if tick() % 2 == 0: break
    while tick() % 4:
     log.append(144)
     log.append(145)
    else:
     if tick() % 3 == 0: raise KeyError(146)
  if tick() % 2:
   log.append(148)
  else:
   if tick() % 2:
    if tick() % 2:
     log.append(-151)
    else:
     if tick() % 2 == 0: return 152
     log.append(-153)
     if tick() % 4 == 0: return 154
    if tick() % 2:
     log.append(-156)
     log.append(157)
     log.append(158)
    else:
     log.append(159)
     if tick() % 4 == 0: raise TypeError(160)
    log.append(-161)
   else:
    if tick() % 2:
     log.append(-163)
    else:
     log.append(-164)
    for i in range(3):
     if tick() % 4 == 0: return 166
     log.append(167)
    else:
     if tick() % 2 == 0: raise KeyError(168)
     if tick() % 3 == 0: return 169
 try:
  for i in gen(3):
   try:
    log.append(173)
    for i in gen(2):
     log.append(175)
   except Exception:
    log.append(176)
    with CM(177, False) as c, CM(17700, False):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(180)
    try:
     log.append(182)
    except Exception:
     if tick() % 3 == 0: continue
     log.append(184)
     if tick() % 4 == 0: return 185
     if tick() % 3 == 0: raise
   finally:
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise ValueError(188)
     if tick() % 3 == 0: break
   for i in range(3):
    log.append(191)
 except ValueError:
  try:
   for i in range(1):
    try:
     if tick() % 2 == 0: break
     log.append(196)
     log.append(197)
    except ValueError:
     if tick() % 3 == 0: return 198
    finally:
     if tick() % 3 == 0: break
     log.append(200)
    try:
     if tick() % 2 == 0: continue
    except ValueError as e:
     log.append(203)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
   else:
    if tick() % 4 == 0: return 206
   try:
    for i in gen(1):
     log.append(209)
    else:
     log.append(-210)
    if tick() % 3 == 0: return 211
   except (KeyError, ValueError) as e:
    with CM(212, False) as c, CM(21200, False):
     log.append(-213)
     log.append(214)
     log.append(215)
    log.append(216)
   else:
    if tick() % 2:
     if tick() % 2 == 0: return 218
     log.append(-219)
    else:
     log.append(220)
     log.append(-221)
     log.append(222)
    with CM(223, False), CM(22300, False):
     if tick() % 2 == 0: raise TypeError(224)
     log.append(225)
    log.append(-226)
   if tick() % 2:
    log.append(228)
    log.append(229)
    log.append(230)
   else:
    with CM(231, False), CM(23100, False):
     if tick() % 3 == 0: return 232
     log.append(-233)
     log.append(234)
  except ValueError as e:
   try:
    if tick() % 2:
     log.append(237)
    else:
     log.append(238)
     log.append(239)
   except Exception:
    log.append(-240)
    if tick() % 3 == 0: raise ValueError(241)
   finally:
    with CM(242, False) as c, CM(24200, False):
     log.append(-243)
     log.append(244)
     log.append(245)
   try:
    if tick() % 2:
     log.append(248)
     log.append(249)
    else:
     if tick() % 4 == 0: return 250
     log.append(251)
    if tick() % 2:
     log.append(253)
     if tick() % 4 == 0: return 254
     log.append(255)
    else:
     if tick() % 2 == 0: raise TypeError(256)
   finally:
    for i in range(3):
     log.append(258)
    while tick() % 4:
     log.append(260)
     if tick() % 2 == 0: return 261
     log.append(262)
   if tick() % 2 == 0: raise ValueError(263)
  try:
   for i in range(3):
    while tick() % 4:
     if tick() % 2 == 0: continue
   else:
    log.append(-268)
    try:
     if tick() % 3 == 0: return 270
    except ValueError:
     log.append(271)
     log.append(272)
     log.append(-273)
    finally:
     if tick() % 3 == 0: raise ValueError(274)
  except ValueError:
   log.append(-275)
   if tick() % 3 == 0: raise
  else:
   for i in gen(1):
    with CM(277, True):
     log.append(278)
     if tick() % 2 == 0: continue
   else:
    with CM(280, True) as c:
     log.append(-281)
   for i in range(2):
    for i in gen(1):
     log.append(284)
    else:
     if tick() % 3 == 0: continue
  finally:
   if tick() % 2:
    with CM(287, False) as c, CM(28700, False):
     log.append(288)
     log.append(289)
    with CM(290, False) as c:
     log.append(291)
     log.append(-292)
   else:
    while tick() % 4:
     log.append(294)
     if tick() % 2 == 0: continue
   try:
    for i in gen(3):
     if tick() % 2 == 0: return 298
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(300)
   except (KeyError, ValueError):
    for i in gen(1):
     if tick() % 4 == 0: raise TypeError(302)
     if tick() % 2 == 0: continue
   if tick() % 2 == 0: return 304
  if tick() % 4 == 0: raise TypeError(305)
run(f59)
