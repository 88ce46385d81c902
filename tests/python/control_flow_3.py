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
 while tick() % 4:
  for i in range(1):
   try:
    if tick() % 3 == 0: continue
   except ValueError:
    if tick() % 3 == 0: break
    with CM(6, False):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 11
     if tick() % 4 == 0: return 12
    finally:
     log.append(13)
     if tick() % 4 == 0: raise ValueError(14)
   if tick() % 2:
    with CM(16, False) as c:
     if tick() % 4 == 0: raise KeyError(17)
     log.append(18)
     if tick() % 2 == 0: continue
    with CM(20, False):
     if tick() % 2 == 0: return 21
     if tick() % 2 == 0: raise KeyError(22)
    with CM(23, False) as c:
     log.append(24)
   else:
    for i in gen(2):
     if tick() % 3 == 0: raise KeyError(26)
     log.append(27)
     log.append(28)
    try:
     log.append(30)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    finally:
     log.append(33)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise ValueError(35)
    for i in gen(2):
     if tick() % 3 == 0: raise TypeError(37)
     if tick() % 4 == 0: raise ValueError(38)
     log.append(39)
  try:
   if tick() % 3 == 0: continue
   with CM(42, False):
    for i in range(3):
     if tick() % 4 == 0: return 44
     if tick() % 3 == 0: raise TypeError(45)
    try:
     if tick() % 2 == 0: continue
    except ValueError:
     log.append(48)
     if tick() % 3 == 0: raise KeyError(49)
     if tick() % 4 == 0: raise KeyError(50)
  finally:
   try:
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 55
    finally:
     if tick() % 2 == 0: continue
     log.append(57)
    if tick() % 2 == 0: continue
   except ValueError as e:
    if tick() % 2 == 0: return 59
    with CM(60, True) as c:
     log.append(61)
     if tick() % 2 == 0: return 62
     log.append(63)
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: return 67
     if tick() % 2 == 0: break
     log.append(69)
   else:
    if tick() % 3 == 0: return 70
    log.append(71)
    try:
     log.append(73)
     log.append(74)
    except Exception:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise KeyError(76)
     log.append(77)
    else:
     if tick() % 3 == 0: continue
     log.append(79)
     if tick() % 2 == 0: raise KeyError(80)
    finally:
     if tick() % 3 == 0: continue
   finally:
    if tick() % 3 == 0: break
    with CM(83, True):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(85)
    with CM(86, False):
     if tick() % 3 == 0: continue
   with CM(88, False):
    with CM(89, True), CM(8900, False):
     log.append(90)
     if tick() % 3 == 0: raise TypeError(91)
     if tick() % 3 == 0: continue
    for i in gen(3):
     log.append(94)
    with CM(95, False) as c, CM(9500, False):
     if tick() % 2 == 0: break
 else:
  for i in gen(3):
   with CM(98, False), CM(9800, False):
    if tick() % 2 == 0: return 99
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: break
     log.append(103)
    else:
     if tick() % 2 == 0: raise KeyError(104)
     if tick() % 3 == 0: continue
    with CM(106, False) as c:
     log.append(107)
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(111)
     log.append(112)
   else:
    with CM(113, False) as c:
     if tick() % 4 == 0: return 114
    with CM(115, False), CM(11500, False):
     if tick() % 4 == 0: return 116
     log.append(117)
    try:
     log.append(119)
     if tick() % 3 == 0: continue
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 121
     if tick() % 2 == 0: continue
    finally:
     if tick() % 3 == 0: raise ValueError(123)
     if tick() % 2 == 0: continue
     log.append(125)
   try:
    while tick() % 4:
     log.append(128)
     if tick() % 2 == 0: raise ValueError(129)
     log.append(130)
    with CM(131, True) as c, CM(13100, False):
     if tick() % 2 == 0: return 132
     log.append(133)
     if tick() % 4 == 0: raise TypeError(134)
    try:
     log.append(136)
    finally:
     log.append(137)
   except Exception as e:
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(140)
    else:
     if tick() % 4 == 0: raise TypeError(141)
     if tick() % 4 == 0: raise KeyError(142)
    with CM(143, False):
     if tick() % 2 == 0: return 144
     log.append(145)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(148)
    else:
     log.append(149)
     log.append(150)
    with CM(151, False) as c:
     log.append(152)
     log.append(153)
     if tick() % 3 == 0: break
  if tick() % 2:
   log.append(-156)
  else:
   if tick() % 2:
    try:
     if tick() % 2 == 0: return 159
    finally:
     log.append(160)
     log.append(161)
   else:
    with CM(162, False), CM(16200, False):
     log.append(-163)
    try:
     log.append(165)
    except ValueError:
     if tick() % 4 == 0: return 166
     log.append(-167)
     if tick() % 2 == 0: return 168
    finally:
     log.append(169)
    try:
     log.append(171)
     log.append(-172)
    finally:
     log.append(173)
     log.append(174)
   log.append(175)
   try:
    while tick() % 4:
     log.append(178)
   except (KeyError, ValueError) as e:
    with CM(179, False), CM(17900, False):
     log.append(180)
   else:
    try:
     if tick() % 3 == 0: raise ValueError(182)
    except Exception as e:
     log.append(-183)
     log.append(-184)
    finally:
     log.append(185)
     if tick() % 2 == 0: raise TypeError(186)
  if tick() % 2 == 0: raise ValueError(187)
run(f0)
def f1():
 log.append(1)
 with CM(2, False), CM(200, False):
  with CM(3, False), CM(300, False):
   with CM(4, True) as c:
    if tick() % 4 == 0: return 5
    try:
     log.append(-7)
     log.append(-8)
    finally:
     if tick() % 2 == 0: raise KeyError(9)
     if tick() % 3 == 0: return 10
   with CM(11, False) as c, CM(1100, False):
    while tick() % 4:
     log.append(13)
     if tick() % 3 == 0: break
  with CM(15, False) as c:
   with CM(16, True):
    for i in gen(3):
     log.append(18)
     if tick() % 3 == 0: continue
    else:
     log.append(20)
    with CM(21, False):
     log.append(-22)
   if tick() % 3 == 0: raise TypeError(23)
   with CM(24, True) as c:
    log.append(25)
    with CM(26, False):
     log.append(27)
 log.append(28)
run(f1)
def f2():
 while tick() % 4:
  try:
   with CM(3, False) as c, CM(300, False):
    if tick() % 3 == 0: return 4
    try:
     log.append(6)
     log.append(7)
     if tick() % 3 == 0: break
    except ValueError:
     log.append(9)
     if tick() % 3 == 0: return 10
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: continue
   for i in gen(1):
    log.append(14)
   try:
    if tick() % 2 == 0: return 16
    with CM(17, False) as c, CM(1700, False):
     if tick() % 3 == 0: break
    log.append(19)
   except ValueError:
    for i in gen(2):
     log.append(21)
     if tick() % 4 == 0: return 22
     log.append(23)
    if tick() % 3 == 0: raise
   else:
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 26
    else:
     log.append(27)
    if tick() % 3 == 0: continue
  finally:
   log.append(29)
   if tick() % 3 == 0: return 30
   with CM(31, True), CM(3100, False):
    try:
     if tick() % 3 == 0: return 33
     log.append(34)
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: break
     log.append(37)
     if tick() % 3 == 0: raise KeyError(38)
    for i in gen(3):
     log.append(40)
     if tick() % 4 == 0: raise ValueError(41)
  try:
   try:
    while tick() % 4:
     log.append(45)
     log.append(46)
    for i in gen(1):
     log.append(48)
     if tick() % 3 == 0: break
     log.append(50)
    else:
     if tick() % 3 == 0: break
     log.append(52)
   except (KeyError, ValueError) as e:
    try:
     log.append(54)
    except (KeyError, ValueError):
     if tick() % 2 == 0: return 55
   else:
    with CM(56, True), CM(5600, False):
     log.append(57)
     log.append(58)
     log.append(59)
    if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: return 62
    else:
     log.append(63)
     if tick() % 3 == 0: raise ValueError(64)
     log.append(65)
   finally:
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(68)
     log.append(69)
    else:
     log.append(70)
     log.append(71)
    if tick() % 2 == 0: continue
    log.append(73)
   if tick() % 2:
    if tick() % 3 == 0: break
    with CM(76, True) as c, CM(7600, False):
     log.append(77)
     if tick() % 3 == 0: return 78
   else:
    with CM(79, False), CM(7900, False):
     if tick() % 2 == 0: break
  except ValueError as e:
   if tick() % 2:
    for i in gen(1):
     if tick() % 3 == 0: return 83
     if tick() % 3 == 0: return 84
     if tick() % 2 == 0: raise KeyError(85)
   else:
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    except Exception:
     if tick() % 2 == 0: continue
     log.append(90)
     log.append(91)
    else:
     if tick() % 4 == 0: return 92
     if tick() % 4 == 0: return 93
     if tick() % 2 == 0: break
    try:
     log.append(96)
    except ValueError as e:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 98
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
    else:
     log.append(100)
     log.append(101)
    finally:
     if tick() % 3 == 0: return 102
    while tick() % 4:
     if tick() % 2 == 0: raise TypeError(104)
   try:
    log.append(106)
    while tick() % 4:
     if tick() % 3 == 0: break
   finally:
    try:
     if tick() % 4 == 0: raise TypeError(110)
     log.append(111)
    except Exception:
     if tick() % 3 == 0: break
    for i in gen(3):
     if tick() % 3 == 0: raise ValueError(114)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 116
   log.append(117)
  try:
   with CM(119, True):
    try:
     if tick() % 4 == 0: return 121
     log.append(122)
     if tick() % 4 == 0: raise TypeError(123)
    except (KeyError, ValueError):
     log.append(124)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    try:
     if tick() % 2 == 0: break
    except (KeyError, ValueError):
     log.append(129)
     if tick() % 3 == 0: raise
    log.append(130)
   log.append(131)
  except ValueError:
   try:
    if tick() % 3 == 0: continue
   except Exception as e:
    try:
     if tick() % 3 == 0: break
    except (KeyError, ValueError) as e:
     log.append(136)
     if tick() % 3 == 0: return 137
     if tick() % 2 == 0: return 138
     if tick() % 3 == 0: raise
    log.append(139)
   else:
    for i in gen(1):
     if tick() % 4 == 0: raise ValueError(141)
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(145)
     log.append(146)
    else:
     log.append(147)
   finally:
    if tick() % 3 == 0: break
    for i in gen(1):
     log.append(150)
     if tick() % 2 == 0: return 151
     if tick() % 2 == 0: raise ValueError(152)
    log.append(153)
   for i in gen(2):
    for i in range(3):
     if tick() % 3 == 0: continue
     log.append(157)
   else:
    with CM(158, False):
     if tick() % 2 == 0: break
     log.append(160)
    if tick() % 3 == 0: break
    try:
     if tick() % 3 == 0: raise TypeError(163)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise KeyError(164)
     log.append(165)
     log.append(166)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
   if tick() % 4 == 0: raise KeyError(168)
   if tick() % 3 == 0: raise
  else:
   if tick() % 3 == 0: return 169
   if tick() % 4 == 0: return 170
   with CM(171, True), CM(17100, False):
    log.append(172)
 else:
  log.append(-173)
  try:
   for i in gen(3):
    if tick() % 2 == 0: continue
    with CM(177, False):
     if tick() % 3 == 0: break
   else:
    try:
     if tick() % 3 == 0: raise TypeError(180)
     if tick() % 2 == 0: return 181
     log.append(182)
    except ValueError as e:
     log.append(183)
     log.append(184)
     if tick() % 3 == 0: raise
   if tick() % 4 == 0: return 185
  except Exception as e:
   if tick() % 2:
    for i in gen(3):
     if tick() % 4 == 0: return 188
    else:
     log.append(189)
     log.append(190)
     log.append(191)
   else:
    if tick() % 2:
     log.append(193)
    else:
     log.append(-194)
    log.append(195)
    while tick() % 4:
     log.append(197)
     log.append(198)
   try:
    with CM(200, False), CM(20000, False):
     log.append(-201)
     log.append(202)
     if tick() % 4 == 0: return 203
    for i in range(3):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise KeyError(206)
     log.append(207)
   except (KeyError, ValueError):
    try:
     log.append(-209)
     log.append(210)
     log.append(211)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: raise ValueError(212)
    else:
     log.append(213)
     log.append(214)
    try:
     log.append(216)
     log.append(217)
    finally:
     log.append(-218)
     log.append(219)
    if tick() % 3 == 0: raise
   else:
    if tick() % 2 == 0: return 220
    for i in gen(2):
     if tick() % 4 == 0: raise ValueError(222)
     log.append(223)
    log.append(224)
   with CM(225, True):
    with CM(226, False):
     log.append(-227)
     log.append(228)
     log.append(-229)
    if tick() % 4 == 0: raise KeyError(230)
  if tick() % 4 == 0: return 231
 if tick() % 2:
  for i in gen(1):
   if tick() % 2 == 0: break
  try:
   if tick() % 2:
    for i in range(1):
     log.append(238)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    try:
     log.append(-242)
     if tick() % 2 == 0: raise KeyError(243)
    except ValueError as e:
     log.append(-244)
     if tick() % 2 == 0: return 245
    finally:
     log.append(-246)
     log.append(247)
   else:
    if tick() % 2 == 0: raise ValueError(248)
    if tick() % 2:
     log.append(250)
     log.append(-251)
    else:
     if tick() % 3 == 0: return 252
     log.append(253)
     log.append(-254)
    if tick() % 2:
     log.append(256)
    else:
     log.append(-257)
   try:
    if tick() % 3 == 0: return 259
    try:
     log.append(-261)
     if tick() % 4 == 0: raise KeyError(262)
    except ValueError as e:
     if tick() % 4 == 0: return 263
    else:
     log.append(264)
     log.append(265)
    finally:
     log.append(266)
    try:
     if tick() % 3 == 0: return 268
    finally:
     if tick() % 4 == 0: raise TypeError(269)
   finally:
    if tick() % 2:
     log.append(271)
    else:
     if tick() % 2 == 0: raise ValueError(272)
   if tick() % 2 == 0: return 273
  except Exception:
   with CM(274, True) as c, CM(27400, False):
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(276)
    else:
     log.append(-277)
     if tick() % 3 == 0: return 278
     log.append(279)
    with CM(280, False) as c:
     if tick() % 3 == 0: return 281
    try:
     log.append(-283)
     log.append(284)
    except ValueError as e:
     log.append(-285)
     if tick() % 3 == 0: raise TypeError(286)
    else:
     log.append(287)
   try:
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(-293)
     log.append(294)
   finally:
    while tick() % 4:
     log.append(296)
     if tick() % 2 == 0: return 297
     if tick() % 3 == 0: return 298
 else:
  for i in gen(3):
   if tick() % 2:
    for i in range(1):
     if tick() % 2 == 0: continue
     log.append(303)
     log.append(304)
    else:
     log.append(305)
     if tick() % 2 == 0: raise ValueError(306)
    with CM(307, False) as c:
     log.append(308)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(310)
    while tick() % 4:
     log.append(312)
     if tick() % 3 == 0: return 313
     log.append(314)
   else:
    try:
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: continue
   if tick() % 2:
    if tick() % 2:
     log.append(320)
     if tick() % 2 == 0: continue
     log.append(322)
    else:
     log.append(323)
     log.append(324)
     log.append(325)
    if tick() % 3 == 0: break
   else:
    with CM(327, False) as c:
     log.append(328)
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     log.append(332)
    else:
     if tick() % 3 == 0: break
  else:
   with CM(334, True):
    log.append(-335)
    try:
     log.append(-337)
    finally:
     log.append(-338)
    log.append(-339)
   try:
    if tick() % 2:
     log.append(-342)
     log.append(343)
     log.append(344)
    else:
     if tick() % 4 == 0: return 345
   except Exception:
    with CM(346, True) as c:
     log.append(347)
   finally:
    try:
     log.append(349)
    finally:
     if tick() % 2 == 0: raise KeyError(350)
     log.append(351)
    try:
     if tick() % 2 == 0: return 353
     log.append(354)
     log.append(-355)
    except Exception as e:
     log.append(356)
     log.append(357)
    finally:
     log.append(-358)
     log.append(-359)
   for i in range(1):
    with CM(361, False):
     log.append(362)
    with CM(363, True):
     if tick() % 2 == 0: raise KeyError(364)
     log.append(365)
   else:
    for i in range(2):
     if tick() % 3 == 0: break
    if tick() % 3 == 0: raise ValueError(368)
    with CM(369, False):
     log.append(-370)
 with CM(371, True) as c:
  log.append(372)
  while tick() % 4:
   with CM(374, False), CM(37400, False):
    if tick() % 3 == 0: break
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise KeyError(379)
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(382)
    else:
     log.append(383)
     log.append(384)
   else:
    for i in range(2):
     log.append(386)
     log.append(387)
    if tick() % 3 == 0: continue
    for i in range(3):
     if tick() % 2 == 0: raise KeyError(390)
     if tick() % 3 == 0: continue
   while tick() % 4:
    with CM(393, False), CM(39300, False):
     if tick() % 3 == 0: raise TypeError(394)
     log.append(395)
    with CM(396, True):
     if tick() % 4 == 0: return 397
run(f2)
def f3():
 with CM(1, True) as c, CM(100, False):
  try:
   log.append(-3)
   for i in range(2):
    for i in gen(3):
     log.append(6)
     if tick() % 3 == 0: break
    for i in range(3):
     log.append(9)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
  except (KeyError, ValueError) as e:
   log.append(12)
  finally:
   with CM(13, True), CM(1300, False):
    with CM(14, False) as c:
     log.append(15)
     log.append(16)
  try:
   log.append(-18)
  finally:
   if tick() % 2:
    log.append(-20)
   else:
    for i in gen(3):
     log.append(22)
    if tick() % 2:
     if tick() % 2 == 0: return 24
     if tick() % 2 == 0: return 25
     log.append(26)
    else:
     log.append(27)
    try:
     log.append(29)
     log.append(30)
     log.append(-31)
    except (KeyError, ValueError):
     log.append(32)
     log.append(-33)
    finally:
     log.append(-34)
  for i in gen(3):
   try:
    try:
     log.append(38)
    finally:
     if tick() % 2 == 0: break
   except Exception:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(41)
    else:
     log.append(42)
    with CM(43, False) as c, CM(4300, False):
     if tick() % 3 == 0: continue
    for i in gen(3):
     if tick() % 3 == 0: break
     log.append(47)
     log.append(48)
   with CM(49, False), CM(4900, False):
    if tick() % 2 == 0: raise KeyError(50)
    if tick() % 2 == 0: raise ValueError(51)
    try:
     if tick() % 2 == 0: return 53
     log.append(54)
    finally:
     log.append(55)
     log.append(56)
     log.append(57)
   try:
    if tick() % 2 == 0: raise ValueError(59)
    for i in gen(2):
     log.append(61)
     log.append(62)
    else:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 64
     if tick() % 2 == 0: return 65
    try:
     if tick() % 3 == 0: return 67
    except (KeyError, ValueError):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise KeyError(69)
     if tick() % 3 == 0: raise
   except (KeyError, ValueError):
    try:
     if tick() % 2 == 0: return 71
     log.append(72)
     if tick() % 3 == 0: raise TypeError(73)
    except Exception:
     if tick() % 3 == 0: return 74
     log.append(75)
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise
   finally:
    if tick() % 3 == 0: return 77
    try:
     log.append(79)
    except (KeyError, ValueError):
     if tick() % 3 == 0: break
     log.append(81)
     if tick() % 4 == 0: raise KeyError(82)
     if tick() % 3 == 0: raise
    with CM(83, False) as c, CM(8300, False):
     if tick() % 4 == 0: raise KeyError(84)
     log.append(85)
  else:
   try:
    if tick() % 2:
     log.append(88)
     log.append(89)
     if tick() % 4 == 0: return 90
    else:
     if tick() % 3 == 0: raise KeyError(91)
     log.append(92)
   except (KeyError, ValueError):
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(94)
     if tick() % 3 == 0: return 95
     log.append(96)
    else:
     log.append(97)
     log.append(-98)
     if tick() % 4 == 0: raise TypeError(99)
   finally:
    if tick() % 2:
     log.append(-101)
     log.append(102)
     if tick() % 2 == 0: return 103
    else:
     if tick() % 4 == 0: return 104
    if tick() % 2:
     log.append(106)
     log.append(107)
     log.append(-108)
    else:
     log.append(109)
   try:
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 113
    log.append(-114)
   except (KeyError, ValueError):
    with CM(115, True):
     log.append(-116)
     log.append(-117)
     log.append(118)
    with CM(119, False), CM(11900, False):
     log.append(120)
    for i in gen(1):
     log.append(122)
    else:
     log.append(-123)
     log.append(124)
 with CM(125, True) as c, CM(12500, False):
  try:
   while tick() % 4:
    for i in range(2):
     log.append(129)
     if tick() % 2 == 0: raise KeyError(130)
     log.append(131)
    for i in range(3):
     log.append(133)
     if tick() % 4 == 0: return 134
    else:
     log.append(135)
     if tick() % 2 == 0: return 136
  finally:
   try:
    if tick() % 3 == 0: raise ValueError(138)
    try:
     log.append(140)
    except Exception as e:
     log.append(-141)
     if tick() % 4 == 0: raise TypeError(142)
     if tick() % 4 == 0: return 143
    else:
     log.append(-144)
     log.append(145)
     if tick() % 2 == 0: return 146
    try:
     log.append(148)
    except ValueError:
     log.append(149)
     log.append(150)
    finally:
     log.append(-151)
     log.append(-152)
   except (KeyError, ValueError) as e:
    with CM(153, False):
     log.append(-154)
     log.append(-155)
    try:
     log.append(157)
     log.append(-158)
    finally:
     log.append(-159)
     if tick() % 4 == 0: return 160
     log.append(-161)
   finally:
    log.append(-162)
  try:
   for i in range(3):
    for i in range(3):
     if tick() % 2 == 0: return 166
    for i in gen(3):
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 170
     if tick() % 4 == 0: raise KeyError(171)
   else:
    log.append(-172)
    try:
     log.append(174)
    except Exception as e:
     if tick() % 2 == 0: raise KeyError(175)
    else:
     log.append(-176)
    finally:
     if tick() % 4 == 0: return 177
     if tick() % 4 == 0: return 178
    try:
     log.append(180)
     log.append(-181)
    finally:
     log.append(182)
     log.append(183)
   log.append(-184)
   if tick() % 2:
    with CM(186, False) as c:
     log.append(187)
     if tick() % 4 == 0: raise ValueError(188)
     if tick() % 4 == 0: return 189
   else:
    try:
     log.append(191)
    except (KeyError, ValueError) as e:
     log.append(-192)
     log.append(193)
    finally:
     log.append(194)
  finally:
   try:
    log.append(196)
   except ValueError:
    log.append(197)
    if tick() % 2:
     log.append(199)
     log.append(-200)
    else:
     if tick() % 4 == 0: return 201
     if tick() % 3 == 0: raise TypeError(202)
     if tick() % 2 == 0: raise KeyError(203)
   log.append(204)
   log.append(205)
  log.append(-206)
run(f3)
def f4():
 for i in range(3):
  try:
   while tick() % 4:
    with CM(4, True), CM(400, False):
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise ValueError(6)
     log.append(7)
    with CM(8, False) as c, CM(800, False):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
     log.append(11)
    try:
     log.append(13)
     log.append(14)
    except (KeyError, ValueError) as e:
     log.append(15)
     if tick() % 4 == 0: return 16
     if tick() % 3 == 0: raise
   with CM(17, False) as c, CM(1700, False):
    if tick() % 2 == 0: break
  except (KeyError, ValueError):
   with CM(19, True) as c, CM(1900, False):
    log.append(20)
    try:
     if tick() % 3 == 0: continue
    except Exception as e:
     if tick() % 2 == 0: raise TypeError(23)
     log.append(24)
    with CM(25, False) as c, CM(2500, False):
     if tick() % 3 == 0: raise ValueError(26)
     if tick() % 3 == 0: return 27
     if tick() % 2 == 0: raise TypeError(28)
run(f4)
def f5():
 log.append(-1)
run(f5)
def f6():
 log.append(1)
 log.append(-2)
run(f6)
def f7():
 if tick() % 2:
  try:
   log.append(3)
   with CM(4, False) as c:
    if tick() % 2:
     log.append(6)
     log.append(-7)
     log.append(-8)
    else:
     if tick() % 3 == 0: raise KeyError(9)
    log.append(10)
  finally:
   try:
    try:
     log.append(-13)
     if tick() % 2 == 0: return 14
     if tick() % 3 == 0: raise TypeError(15)
    except Exception as e:
     if tick() % 2 == 0: return 16
     if tick() % 3 == 0: raise
    for i in gen(3):
     log.append(18)
     log.append(19)
    else:
     log.append(20)
     if tick() % 2 == 0: raise KeyError(21)
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     log.append(25)
    else:
     log.append(26)
     log.append(-27)
   except Exception:
    while tick() % 4:
     log.append(29)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2 == 0: return 30
    for i in range(2):
     log.append(32)
    log.append(33)
   try:
    for i in gen(2):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    else:
     log.append(-39)
     log.append(40)
     if tick() % 4 == 0: return 41
   except ValueError as e:
    try:
     if tick() % 4 == 0: raise KeyError(43)
     if tick() % 3 == 0: raise TypeError(44)
    except ValueError:
     log.append(-45)
     if tick() % 3 == 0: return 46
    else:
     if tick() % 4 == 0: raise KeyError(47)
    finally:
     log.append(48)
     log.append(49)
     log.append(50)
    log.append(51)
   with CM(52, True):
    log.append(53)
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 56
    log.append(-57)
  with CM(58, True) as c, CM(5800, False):
   try:
    if tick() % 2 == 0: return 60
    log.append(61)
    log.append(62)
   finally:
    try:
     if tick() % 3 == 0: return 64
    except ValueError as e:
     log.append(-65)
    finally:
     log.append(66)
     log.append(67)
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 70
    log.append(71)
   for i in gen(2):
    try:
     log.append(74)
     if tick() % 3 == 0: raise KeyError(75)
    except (KeyError, ValueError):
     if tick() % 2 == 0: return 76
     log.append(77)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: return 78
    while tick() % 4:
     if tick() % 3 == 0: return 80
     log.append(81)
    else:
     log.append(82)
     log.append(83)
     log.append(84)
   while tick() % 4:
    with CM(86, False), CM(8600, False):
     if tick() % 3 == 0: raise KeyError(87)
     log.append(88)
    with CM(89, False) as c:
     if tick() % 4 == 0: return 90
     log.append(91)
    with CM(92, False) as c, CM(9200, False):
     log.append(93)
     if tick() % 3 == 0: continue
  for i in gen(2):
   if tick() % 2:
    log.append(97)
    while tick() % 4:
     log.append(99)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 101
   else:
    try:
     log.append(103)
     if tick() % 4 == 0: return 104
    except Exception:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     log.append(107)
   log.append(108)
   for i in range(2):
    with CM(110, False), CM(11000, False):
     if tick() % 2 == 0: break
  else:
   if tick() % 2 == 0: return 112
   log.append(113)
   if tick() % 2:
    log.append(-115)
   else:
    with CM(116, True), CM(11600, False):
     log.append(-117)
    try:
     log.append(119)
    finally:
     if tick() % 2 == 0: raise ValueError(120)
    try:
     if tick() % 2 == 0: return 122
    finally:
     log.append(-123)
 else:
  for i in gen(1):
   log.append(125)
   while tick() % 4:
    try:
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(129)
  if tick() % 2 == 0: raise TypeError(130)
  if tick() % 2:
   with CM(132, False):
    log.append(-133)
   with CM(134, True):
    if tick() % 2 == 0: return 135
    try:
     if tick() % 3 == 0: raise ValueError(137)
     log.append(-138)
    except ValueError:
     log.append(-139)
     log.append(140)
    finally:
     log.append(-141)
     if tick() % 2 == 0: raise TypeError(142)
    with CM(143, False):
     log.append(-144)
  else:
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: return 147
     if tick() % 3 == 0: break
    else:
     log.append(-149)
    log.append(150)
   else:
    with CM(151, False), CM(15100, False):
     log.append(-152)
     if tick() % 3 == 0: raise TypeError(153)
     if tick() % 2 == 0: raise KeyError(154)
    for i in gen(3):
     if tick() % 2 == 0: continue
     log.append(157)
    if tick() % 2:
     log.append(159)
     if tick() % 2 == 0: return 160
    else:
     log.append(161)
 log.append(162)
 try:
  for i in range(1):
   with CM(165, False), CM(16500, False):
    for i in gen(1):
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise TypeError(168)
     log.append(169)
    log.append(170)
   with CM(171, False) as c:
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise KeyError(174)
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise ValueError(176)
    with CM(177, True) as c:
     if tick() % 3 == 0: raise TypeError(178)
     log.append(179)
  else:
   with CM(180, False) as c, CM(18000, False):
    with CM(181, False) as c, CM(18100, False):
     log.append(182)
     log.append(-183)
    log.append(-184)
   while tick() % 4:
    log.append(186)
   else:
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(188)
     log.append(189)
     log.append(190)
    try:
     log.append(192)
     log.append(-193)
     log.append(194)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise KeyError(195)
   try:
    for i in range(1):
     log.append(198)
     if tick() % 2 == 0: continue
     log.append(200)
    else:
     log.append(-201)
    if tick() % 2:
     log.append(-203)
     log.append(-204)
    else:
     log.append(-205)
     log.append(206)
     log.append(-207)
   except (KeyError, ValueError):
    log.append(-208)
    try:
     log.append(-210)
     log.append(-211)
    except (KeyError, ValueError):
     log.append(212)
     if tick() % 4 == 0: raise TypeError(213)
     log.append(214)
    else:
     if tick() % 3 == 0: return 215
     log.append(216)
     log.append(217)
    finally:
     if tick() % 3 == 0: return 218
    log.append(219)
    if tick() % 3 == 0: raise
   finally:
    log.append(220)
    for i in range(2):
     log.append(222)
     if tick() % 2 == 0: return 223
     log.append(224)
  log.append(225)
 finally:
  for i in range(2):
   for i in range(1):
    with CM(228, False), CM(22800, False):
     if tick() % 4 == 0: raise TypeError(229)
     log.append(230)
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(233)
    if tick() % 2 == 0: raise ValueError(234)
   if tick() % 3 == 0: raise TypeError(235)
   with CM(236, False):
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 239
    else:
     log.append(240)
     if tick() % 3 == 0: break
    for i in gen(2):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(245)
    else:
     log.append(246)
     log.append(247)
     if tick() % 4 == 0: raise TypeError(248)
run(f7)
def f8():
 if tick() % 2:
  try:
   with CM(3, False), CM(300, False):
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(5)
     log.append(6)
    else:
     log.append(-7)
   try:
    if tick() % 2 == 0: return 9
    try:
     log.append(-11)
     log.append(12)
    except Exception:
     log.append(-13)
     if tick() % 3 == 0: raise
   except (KeyError, ValueError) as e:
    with CM(14, False) as c, CM(1400, False):
     if tick() % 3 == 0: raise ValueError(15)
     if tick() % 3 == 0: raise KeyError(16)
     log.append(17)
   for i in gen(2):
    if tick() % 2 == 0: break
  except (KeyError, ValueError):
   for i in gen(3):
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(23)
     if tick() % 2 == 0: continue
    log.append(25)
    log.append(26)
   log.append(27)
  else:
   with CM(28, True) as c, CM(2800, False):
    while tick() % 4:
     log.append(30)
    log.append(-31)
    with CM(32, False) as c, CM(3200, False):
     if tick() % 3 == 0: return 33
     log.append(34)
  finally:
   try:
    try:
     if tick() % 4 == 0: raise TypeError(37)
     if tick() % 4 == 0: return 38
     log.append(39)
    finally:
     if tick() % 2 == 0: raise KeyError(40)
     log.append(-41)
     log.append(42)
    log.append(43)
   finally:
    try:
     log.append(45)
     log.append(-46)
     log.append(47)
    except (KeyError, ValueError) as e:
     log.append(-48)
    with CM(49, True), CM(4900, False):
     if tick() % 2 == 0: raise KeyError(50)
   for i in range(1):
    with CM(52, True), CM(5200, False):
     if tick() % 3 == 0: return 53
    for i in range(1):
     log.append(55)
    else:
     log.append(56)
     log.append(57)
     log.append(58)
  with CM(59, False) as c, CM(5900, False):
   try:
    with CM(61, False), CM(6100, False):
     log.append(62)
     if tick() % 3 == 0: return 63
    with CM(64, False) as c, CM(6400, False):
     log.append(65)
     log.append(-66)
   except (KeyError, ValueError) as e:
    with CM(67, True) as c:
     log.append(-68)
     if tick() % 4 == 0: raise KeyError(69)
    if tick() % 3 == 0: raise
   else:
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(71)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(74)
     log.append(75)
   finally:
    with CM(76, False) as c, CM(7600, False):
     log.append(-77)
     log.append(78)
     log.append(79)
   try:
    log.append(81)
    if tick() % 2 == 0: return 82
    while tick() % 4:
     if tick() % 2 == 0: break
   except Exception as e:
    with CM(85, False), CM(8500, False):
     log.append(86)
     if tick() % 4 == 0: return 87
    if tick() % 2:
     log.append(89)
     log.append(90)
    else:
     log.append(91)
     log.append(-92)
   else:
    for i in gen(2):
     log.append(94)
     log.append(95)
    for i in range(2):
     if tick() % 3 == 0: raise TypeError(97)
    if tick() % 2 == 0: return 98
   finally:
    if tick() % 4 == 0: return 99
 else:
  for i in gen(2):
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: return 103
     log.append(104)
     log.append(105)
    else:
     log.append(106)
     if tick() % 3 == 0: continue
     log.append(108)
   else:
    if tick() % 2 == 0: return 109
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(111)
    else:
     log.append(112)
    with CM(113, False) as c:
     log.append(114)
     if tick() % 3 == 0: continue
   with CM(116, False), CM(11600, False):
    try:
     if tick() % 3 == 0: continue
    except Exception as e:
     log.append(119)
     if tick() % 3 == 0: continue
    finally:
     log.append(121)
    if tick() % 2:
     log.append(123)
     if tick() % 2 == 0: break
    else:
     log.append(125)
     log.append(126)
    while tick() % 4:
     log.append(128)
     if tick() % 3 == 0: break
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
  if tick() % 4 == 0: return 134
  for i in range(2):
   with CM(136, False):
    log.append(137)
   with CM(138, False), CM(13800, False):
    while tick() % 4:
     if tick() % 3 == 0: continue
    try:
     log.append(142)
     log.append(143)
    except ValueError as e:
     log.append(144)
     log.append(145)
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 147
     log.append(148)
   if tick() % 2:
    try:
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    for i in range(2):
     log.append(155)
    with CM(156, False):
     if tick() % 3 == 0: return 157
     if tick() % 2 == 0: raise KeyError(158)
   else:
    if tick() % 2:
     log.append(160)
    else:
     if tick() % 2 == 0: raise KeyError(161)
  else:
   for i in range(3):
    if tick() % 2:
     log.append(164)
     if tick() % 4 == 0: return 165
    else:
     if tick() % 3 == 0: break
    for i in range(1):
     if tick() % 3 == 0: raise ValueError(168)
     if tick() % 3 == 0: raise ValueError(169)
     log.append(170)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
   for i in gen(3):
    while tick() % 4:
     if tick() % 3 == 0: break
    for i in gen(2):
     log.append(177)
     log.append(178)
run(f8)
def f9():
 log.append(-1)
 with CM(2, False) as c:
  if tick() % 2 == 0: raise KeyError(3)
 try:
  try:
   log.append(6)
   log.append(-7)
   while tick() % 4:
    if tick() % 2 == 0: return 9
   else:
    try:
     log.append(-11)
     if tick() % 2 == 0: return 12
    finally:
     if tick() % 3 == 0: return 13
     log.append(-14)
     log.append(15)
    if tick() % 2:
     log.append(17)
    else:
     log.append(18)
    try:
     log.append(-20)
     log.append(21)
     if tick() % 3 == 0: return 22
    finally:
     log.append(23)
     log.append(-24)
  finally:
   try:
    log.append(-26)
   except Exception as e:
    try:
     log.append(28)
     log.append(29)
     log.append(30)
    except Exception as e:
     if tick() % 3 == 0: raise KeyError(31)
     log.append(32)
     log.append(33)
    else:
     log.append(-34)
     log.append(35)
    if tick() % 3 == 0: raise KeyError(36)
    try:
     log.append(38)
    except Exception as e:
     if tick() % 3 == 0: return 39
     log.append(40)
    else:
     log.append(41)
     log.append(42)
    finally:
     log.append(43)
     log.append(44)
   else:
    for i in gen(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(50)
    else:
     log.append(51)
     log.append(-52)
     log.append(-53)
    try:
     log.append(-55)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise KeyError(56)
     log.append(57)
  log.append(-58)
 except ValueError:
  if tick() % 2 == 0: raise TypeError(59)
  with CM(60, True), CM(6000, False):
   if tick() % 2:
    log.append(-62)
    for i in range(1):
     if tick() % 3 == 0: return 64
     log.append(65)
   else:
    if tick() % 2:
     log.append(67)
     log.append(68)
     if tick() % 3 == 0: return 69
    else:
     log.append(70)
  if tick() % 3 == 0: raise
run(f9)
def f10():
 if tick() % 2:
  if tick() % 2:
   if tick() % 2 == 0: raise TypeError(3)
  else:
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: raise ValueError(7)
     log.append(-8)
     log.append(9)
    log.append(10)
   else:
    with CM(11, False) as c, CM(1100, False):
     log.append(12)
     log.append(13)
     log.append(14)
   for i in gen(1):
    while tick() % 4:
     log.append(17)
    if tick() % 3 == 0: break
   if tick() % 3 == 0: return 19
  if tick() % 3 == 0: return 20
 else:
  while tick() % 4:
   if tick() % 2:
    try:
     if tick() % 2 == 0: continue
     log.append(25)
     log.append(26)
    except ValueError as e:
     log.append(27)
    finally:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 29
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(31)
     if tick() % 2 == 0: return 32
     if tick() % 3 == 0: raise TypeError(33)
    if tick() % 2:
     if tick() % 3 == 0: return 35
     if tick() % 3 == 0: return 36
    else:
     if tick() % 3 == 0: raise TypeError(37)
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(39)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: raise ValueError(41)
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(43)
  else:
   with CM(44, False):
    if tick() % 2 == 0: return 45
    log.append(46)
    with CM(47, False) as c, CM(4700, False):
     log.append(-48)
     log.append(49)
run(f10)
def f11():
 try:
  try:
   log.append(-3)
   log.append(-4)
  finally:
   with CM(5, True) as c:
    try:
     if tick() % 2 == 0: raise KeyError(7)
     log.append(-8)
     log.append(-9)
    except (KeyError, ValueError) as e:
     log.append(10)
     if tick() % 4 == 0: return 11
    if tick() % 2:
     log.append(13)
     log.append(14)
     if tick() % 3 == 0: raise KeyError(15)
    else:
     log.append(16)
   with CM(17, False), CM(1700, False):
    for i in gen(3):
     if tick() % 2 == 0: break
    else:
     log.append(-20)
    with CM(21, False) as c:
     if tick() % 4 == 0: return 22
    for i in gen(1):
     log.append(24)
     if tick() % 3 == 0: raise KeyError(25)
     log.append(26)
    else:
     log.append(27)
 finally:
  if tick() % 2:
   if tick() % 2:
    try:
     log.append(31)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise ValueError(32)
     log.append(33)
     log.append(34)
     if tick() % 3 == 0: raise
    else:
     log.append(35)
     log.append(-36)
     log.append(37)
    if tick() % 2:
     log.append(39)
     log.append(-40)
    else:
     log.append(-41)
    log.append(-42)
   else:
    with CM(43, True) as c, CM(4300, False):
     if tick() % 3 == 0: return 44
     if tick() % 3 == 0: raise ValueError(45)
     log.append(46)
    for i in gen(2):
     log.append(48)
     log.append(49)
     log.append(50)
    log.append(51)
   log.append(52)
   log.append(-53)
  else:
   with CM(54, True):
    with CM(55, False), CM(5500, False):
     log.append(-56)
     log.append(57)
     log.append(58)
run(f11)
def f12():
 for i in range(1):
  for i in gen(1):
   log.append(3)
   if tick() % 3 == 0: continue
   try:
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(8)
     log.append(9)
    try:
     log.append(11)
    finally:
     log.append(12)
     if tick() % 2 == 0: return 13
   except Exception:
    with CM(14, True):
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: return 16
    for i in gen(1):
     log.append(18)
   finally:
    try:
     if tick() % 3 == 0: raise ValueError(20)
     log.append(21)
     if tick() % 2 == 0: continue
    except Exception as e:
     if tick() % 3 == 0: continue
     log.append(24)
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: break
    try:
     if tick() % 4 == 0: return 28
     if tick() % 2 == 0: return 29
     if tick() % 2 == 0: break
    finally:
     log.append(31)
     log.append(32)
    log.append(33)
  try:
   log.append(35)
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(39)
     if tick() % 2 == 0: continue
    else:
     log.append(41)
     if tick() % 3 == 0: return 42
     log.append(43)
    if tick() % 2 == 0: raise KeyError(44)
  except (KeyError, ValueError) as e:
   for i in gen(3):
    try:
     if tick() % 3 == 0: return 47
    except (KeyError, ValueError):
     log.append(48)
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 51
    except ValueError as e:
     log.append(52)
    with CM(53, False):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(55)
   try:
    with CM(57, False) as c:
     if tick() % 2 == 0: raise ValueError(58)
     log.append(59)
     if tick() % 2 == 0: break
    with CM(61, True) as c:
     if tick() % 3 == 0: raise TypeError(62)
     log.append(63)
    for i in gen(3):
     log.append(65)
   except (KeyError, ValueError):
    try:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 68
     log.append(69)
    except Exception:
     log.append(70)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 72
    if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise
  else:
   with CM(74, True):
    with CM(75, False), CM(7500, False):
     if tick() % 3 == 0: raise KeyError(76)
     if tick() % 3 == 0: continue
    with CM(78, False):
     if tick() % 4 == 0: raise TypeError(79)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise KeyError(81)
   try:
    if tick() % 3 == 0: return 83
    with CM(84, False):
     if tick() % 2 == 0: return 85
     if tick() % 3 == 0: break
    while tick() % 4:
     log.append(88)
     if tick() % 2 == 0: raise ValueError(89)
    else:
     log.append(90)
   finally:
    for i in range(2):
     if tick() % 2 == 0: return 92
     if tick() % 2 == 0: break
  if tick() % 2 == 0: return 94
run(f12)
def f13():
 if tick() % 2:
  try:
   if tick() % 2:
    if tick() % 4 == 0: return 4
    with CM(5, False):
     if tick() % 4 == 0: raise KeyError(6)
     log.append(7)
     log.append(8)
   else:
    with CM(9, False):
     log.append(10)
    try:
     log.append(-12)
    finally:
     log.append(13)
     log.append(14)
    if tick() % 2:
     log.append(16)
     if tick() % 2 == 0: raise TypeError(17)
     if tick() % 3 == 0: return 18
    else:
     log.append(-19)
   try:
    with CM(21, False) as c, CM(2100, False):
     log.append(22)
     log.append(-23)
     log.append(24)
    log.append(-25)
    with CM(26, False) as c:
     log.append(27)
     log.append(28)
   except Exception:
    with CM(29, False) as c, CM(2900, False):
     if tick() % 3 == 0: raise ValueError(30)
     log.append(-31)
     if tick() % 4 == 0: return 32
    if tick() % 3 == 0: raise
  finally:
   try:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(35)
     log.append(-36)
     log.append(37)
    else:
     if tick() % 3 == 0: raise KeyError(38)
     if tick() % 4 == 0: return 39
     if tick() % 2 == 0: raise KeyError(40)
   except Exception as e:
    log.append(-41)
    try:
     log.append(-43)
    except Exception as e:
     if tick() % 3 == 0: return 44
     log.append(-45)
     log.append(-46)
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: return 47
     if tick() % 4 == 0: return 48
     if tick() % 2 == 0: return 49
    finally:
     if tick() % 2 == 0: raise KeyError(50)
     if tick() % 4 == 0: return 51
     log.append(52)
   finally:
    if tick() % 2:
     log.append(54)
    else:
     log.append(55)
     if tick() % 2 == 0: return 56
   try:
    log.append(-58)
    if tick() % 2:
     log.append(-60)
    else:
     log.append(61)
     if tick() % 2 == 0: raise KeyError(62)
     log.append(63)
    while tick() % 4:
     log.append(65)
    else:
     log.append(66)
     if tick() % 4 == 0: raise TypeError(67)
   except (KeyError, ValueError):
    try:
     if tick() % 3 == 0: raise TypeError(69)
     if tick() % 4 == 0: return 70
     if tick() % 2 == 0: raise KeyError(71)
    finally:
     log.append(72)
    for i in range(1):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(75)
     log.append(76)
    if tick() % 3 == 0: raise
  try:
   try:
    log.append(79)
    log.append(80)
    if tick() % 3 == 0: raise KeyError(81)
   except Exception as e:
    if tick() % 2:
     if tick() % 3 == 0: return 83
    else:
     if tick() % 4 == 0: return 84
     if tick() % 4 == 0: return 85
   if tick() % 2:
    try:
     log.append(-88)
     if tick() % 2 == 0: raise TypeError(89)
     log.append(90)
    except Exception:
     if tick() % 3 == 0: raise TypeError(91)
     if tick() % 3 == 0: raise KeyError(92)
     log.append(93)
    finally:
     if tick() % 2 == 0: return 94
     if tick() % 4 == 0: raise KeyError(95)
    log.append(-96)
   else:
    if tick() % 2:
     log.append(-98)
    else:
     log.append(99)
   with CM(100, False):
    with CM(101, True) as c, CM(10100, False):
     log.append(-102)
     log.append(103)
    while tick() % 4:
     if tick() % 2 == 0: return 105
    else:
     if tick() % 2 == 0: return 106
     if tick() % 2 == 0: return 107
    for i in gen(2):
     log.append(109)
     log.append(110)
  except (KeyError, ValueError):
   if tick() % 3 == 0: raise KeyError(111)
 else:
  log.append(112)
  for i in range(1):
   with CM(114, False), CM(11400, False):
    if tick() % 2 == 0: return 115
    with CM(116, True) as c:
     log.append(117)
     if tick() % 3 == 0: raise TypeError(118)
    with CM(119, False), CM(11900, False):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
   if tick() % 2 == 0: return 122
 if tick() % 2:
  for i in gen(1):
   try:
    try:
     log.append(127)
     log.append(128)
    except Exception:
     log.append(129)
     log.append(130)
     log.append(131)
    else:
     if tick() % 2 == 0: break
    while tick() % 4:
     if tick() % 3 == 0: return 134
     if tick() % 3 == 0: break
    else:
     if tick() % 3 == 0: continue
    with CM(137, True) as c, CM(13700, False):
     if tick() % 2 == 0: continue
     log.append(139)
   except (KeyError, ValueError):
    if tick() % 3 == 0: return 140
   else:
    log.append(141)
    log.append(142)
   with CM(143, False):
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise TypeError(148)
     log.append(149)
    finally:
     if tick() % 2 == 0: return 150
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
    try:
     if tick() % 2 == 0: continue
     log.append(155)
    finally:
     if tick() % 4 == 0: raise KeyError(156)
     if tick() % 3 == 0: raise TypeError(157)
     if tick() % 2 == 0: return 158
 else:
  log.append(-159)
  with CM(160, False):
   try:
    try:
     log.append(163)
     log.append(164)
     log.append(-165)
    except (KeyError, ValueError):
     log.append(166)
     log.append(167)
     log.append(168)
    log.append(169)
   finally:
    while tick() % 4:
     log.append(171)
    else:
     log.append(172)
     log.append(-173)
     log.append(174)
    for i in range(3):
     if tick() % 3 == 0: continue
    else:
     if tick() % 4 == 0: raise KeyError(177)
   if tick() % 2:
    for i in range(2):
     if tick() % 3 == 0: continue
     log.append(181)
   else:
    log.append(182)
  if tick() % 4 == 0: raise TypeError(183)
run(f13)
def f14():
 try:
  log.append(-2)
 except (KeyError, ValueError):
  if tick() % 2 == 0: return 3
  try:
   for i in gen(2):
    try:
     if tick() % 3 == 0: continue
    except ValueError:
     if tick() % 2 == 0: break
     log.append(9)
     if tick() % 2 == 0: raise ValueError(10)
    finally:
     if tick() % 2 == 0: break
    if tick() % 2 == 0: break
  except ValueError as e:
   if tick() % 2 == 0: return 13
   for i in gen(2):
    log.append(15)
    if tick() % 2:
     if tick() % 2 == 0: return 17
     log.append(18)
    else:
     if tick() % 2 == 0: break
     log.append(20)
     if tick() % 3 == 0: return 21
    if tick() % 2 == 0: continue
  finally:
   if tick() % 2:
    if tick() % 3 == 0: raise ValueError(24)
    log.append(-25)
    if tick() % 2:
     log.append(27)
     if tick() % 4 == 0: return 28
    else:
     log.append(29)
     if tick() % 3 == 0: raise TypeError(30)
   else:
    if tick() % 4 == 0: return 31
   log.append(-32)
   for i in range(2):
    if tick() % 3 == 0: raise TypeError(34)
 finally:
  try:
   for i in range(3):
    if tick() % 3 == 0: raise KeyError(37)
  except (KeyError, ValueError):
   try:
    log.append(39)
    with CM(40, True), CM(4000, False):
     log.append(-41)
     log.append(42)
     log.append(-43)
    for i in range(3):
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise KeyError(46)
   except Exception as e:
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
   finally:
    try:
     log.append(-52)
     log.append(-53)
    finally:
     log.append(-54)
     if tick() % 4 == 0: return 55
     log.append(56)
    try:
     if tick() % 3 == 0: return 58
     log.append(-59)
     log.append(60)
    finally:
     log.append(61)
     if tick() % 4 == 0: raise KeyError(62)
     log.append(63)
   log.append(-64)
  finally:
   if tick() % 4 == 0: return 65
  try:
   for i in range(2):
    with CM(68, False):
     if tick() % 3 == 0: raise KeyError(69)
     if tick() % 3 == 0: return 70
  finally:
   try:
    if tick() % 2:
     log.append(73)
    else:
     if tick() % 4 == 0: raise TypeError(74)
    with CM(75, True):
     log.append(-76)
     if tick() % 4 == 0: return 77
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(79)
     if tick() % 2 == 0: return 80
     log.append(81)
    else:
     log.append(82)
     if tick() % 4 == 0: raise ValueError(83)
    log.append(84)
    if tick() % 3 == 0: raise
   else:
    if tick() % 3 == 0: raise KeyError(85)
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(87)
     log.append(88)
   finally:
    with CM(89, False) as c, CM(8900, False):
     log.append(90)
     log.append(-91)
     if tick() % 2 == 0: return 92
    try:
     log.append(94)
    except ValueError:
     if tick() % 3 == 0: raise TypeError(95)
     log.append(96)
     log.append(-97)
     if tick() % 3 == 0: raise
   with CM(98, False) as c:
    with CM(99, False) as c, CM(9900, False):
     log.append(100)
     log.append(101)
   with CM(102, False):
    try:
     log.append(-104)
     if tick() % 2 == 0: return 105
    except (KeyError, ValueError):
     log.append(-106)
     if tick() % 3 == 0: return 107
    if tick() % 4 == 0: raise TypeError(108)
  if tick() % 2:
   try:
    log.append(111)
   except (KeyError, ValueError) as e:
    log.append(-112)
    with CM(113, False) as c:
     if tick() % 3 == 0: raise ValueError(114)
     log.append(-115)
   else:
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 118
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(121)
    else:
     log.append(-122)
    log.append(123)
   finally:
    try:
     log.append(125)
     if tick() % 2 == 0: raise TypeError(126)
    except ValueError as e:
     log.append(-127)
     if tick() % 4 == 0: raise KeyError(128)
    finally:
     if tick() % 2 == 0: raise TypeError(129)
    try:
     log.append(131)
     if tick() % 2 == 0: return 132
     log.append(133)
    except Exception:
     log.append(134)
     log.append(135)
     if tick() % 3 == 0: return 136
    finally:
     if tick() % 3 == 0: return 137
     if tick() % 4 == 0: raise KeyError(138)
   if tick() % 4 == 0: raise ValueError(139)
   try:
    if tick() % 2:
     log.append(142)
     log.append(143)
    else:
     log.append(-144)
     if tick() % 2 == 0: return 145
   except (KeyError, ValueError):
    while tick() % 4:
     log.append(147)
   finally:
    try:
     log.append(149)
     if tick() % 3 == 0: return 150
    except Exception as e:
     log.append(151)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 152
     if tick() % 2 == 0: raise TypeError(153)
    if tick() % 4 == 0: raise KeyError(154)
  else:
   log.append(155)
   if tick() % 4 == 0: return 156
   log.append(157)
run(f14)
def f15():
 for i in range(2):
  log.append(2)
  if tick() % 3 == 0: continue
 while tick() % 4:
  if tick() % 2:
   for i in range(2):
    for i in range(1):
     log.append(8)
     log.append(9)
     if tick() % 3 == 0: raise TypeError(10)
   if tick() % 2 == 0: raise TypeError(11)
   for i in gen(2):
    log.append(13)
    try:
     if tick() % 3 == 0: break
    except ValueError:
     log.append(16)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 17
    try:
     log.append(19)
    except Exception:
     log.append(20)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
  else:
   if tick() % 3 == 0: continue
   if tick() % 2 == 0: raise KeyError(23)
   if tick() % 2:
    try:
     if tick() % 2 == 0: raise TypeError(26)
     if tick() % 2 == 0: return 27
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     log.append(31)
   else:
    try:
     log.append(33)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(37)
     log.append(38)
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(41)
    else:
     if tick() % 2 == 0: raise KeyError(42)
     if tick() % 3 == 0: return 43
  try:
   for i in gen(1):
    if tick() % 2:
     log.append(47)
    else:
     if tick() % 2 == 0: break
    while tick() % 4:
     log.append(50)
     log.append(51)
    with CM(52, False):
     if tick() % 2 == 0: continue
   if tick() % 3 == 0: continue
   while tick() % 4:
    if tick() % 2 == 0: raise TypeError(56)
  except ValueError:
   for i in range(2):
    with CM(58, False), CM(5800, False):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
  finally:
   for i in range(3):
    with CM(63, False), CM(6300, False):
     if tick() % 2 == 0: break
     log.append(65)
   else:
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(68)
    try:
     if tick() % 2 == 0: continue
    finally:
     if tick() % 3 == 0: raise ValueError(71)
   while tick() % 4:
    for i in gen(1):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise TypeError(75)
    with CM(76, True) as c, CM(7600, False):
     if tick() % 3 == 0: return 77
     if tick() % 4 == 0: raise ValueError(78)
     if tick() % 2 == 0: raise TypeError(79)
    if tick() % 3 == 0: return 80
   log.append(81)
 with CM(82, True):
  log.append(83)
run(f15)
def f16():
 log.append(-1)
 try:
  for i in range(2):
   if tick() % 3 == 0: break
   try:
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    except Exception as e:
     if tick() % 3 == 0: raise TypeError(9)
    else:
     if tick() % 4 == 0: raise KeyError(10)
    finally:
     if tick() % 2 == 0: return 11
    for i in range(3):
     if tick() % 2 == 0: return 13
    try:
     if tick() % 3 == 0: break
    except Exception:
     if tick() % 2 == 0: raise TypeError(16)
     if tick() % 3 == 0: return 17
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
     log.append(19)
     if tick() % 3 == 0: continue
   except ValueError as e:
    if tick() % 2:
     log.append(22)
     log.append(23)
     if tick() % 2 == 0: break
    else:
     log.append(25)
    try:
     if tick() % 2 == 0: raise KeyError(27)
    except (KeyError, ValueError):
     if tick() % 2 == 0: break
     log.append(29)
    finally:
     if tick() % 2 == 0: return 30
     log.append(31)
     if tick() % 2 == 0: continue
   else:
    with CM(33, False):
     log.append(34)
     log.append(35)
    with CM(36, False):
     if tick() % 4 == 0: return 37
     log.append(38)
  with CM(39, False) as c, CM(3900, False):
   if tick() % 2:
    with CM(41, True) as c:
     log.append(42)
     if tick() % 4 == 0: raise ValueError(43)
   else:
    log.append(44)
    try:
     log.append(-46)
    except ValueError as e:
     log.append(-47)
    finally:
     log.append(48)
    if tick() % 2:
     log.append(-50)
     log.append(51)
    else:
     if tick() % 4 == 0: raise KeyError(52)
     if tick() % 2 == 0: raise TypeError(53)
   log.append(54)
   try:
    for i in range(3):
     if tick() % 3 == 0: continue
     log.append(58)
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(60)
    else:
     if tick() % 2 == 0: return 61
    log.append(-62)
   finally:
    if tick() % 2:
     log.append(64)
     log.append(65)
     log.append(66)
    else:
     log.append(-67)
     log.append(68)
     if tick() % 3 == 0: raise TypeError(69)
  with CM(70, True):
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: continue
    else:
     log.append(74)
    if tick() % 2 == 0: raise TypeError(75)
   else:
    log.append(76)
 except (KeyError, ValueError):
  log.append(77)
  for i in gen(3):
   with CM(79, False), CM(7900, False):
    while tick() % 4:
     if tick() % 3 == 0: break
     log.append(82)
     if tick() % 4 == 0: return 83
    if tick() % 3 == 0: raise KeyError(84)
   if tick() % 3 == 0: break
   try:
    with CM(87, False), CM(8700, False):
     if tick() % 4 == 0: raise ValueError(88)
   except (KeyError, ValueError) as e:
    if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(91)
     log.append(92)
    else:
     log.append(93)
    with CM(94, False), CM(9400, False):
     if tick() % 4 == 0: return 95
    if tick() % 3 == 0: raise
 else:
  for i in gen(3):
   for i in range(2):
    with CM(98, True) as c, CM(9800, False):
     log.append(99)
     if tick() % 3 == 0: return 100
    while tick() % 4:
     if tick() % 3 == 0: break
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise ValueError(105)
    finally:
     log.append(106)
    with CM(107, False), CM(10700, False):
     log.append(108)
     if tick() % 3 == 0: break
     log.append(110)
   else:
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(113)
     if tick() % 3 == 0: continue
    else:
     log.append(115)
     if tick() % 3 == 0: raise ValueError(116)
     if tick() % 2 == 0: break
   try:
    if tick() % 2:
     log.append(120)
     if tick() % 3 == 0: break
     log.append(122)
    else:
     log.append(123)
    log.append(124)
    with CM(125, False) as c:
     if tick() % 4 == 0: return 126
     if tick() % 4 == 0: return 127
     if tick() % 2 == 0: break
   except (KeyError, ValueError) as e:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(130)
     if tick() % 2 == 0: break
    else:
     log.append(132)
     log.append(133)
     log.append(134)
    with CM(135, False) as c:
     if tick() % 3 == 0: continue
     log.append(137)
   else:
    try:
     log.append(139)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise ValueError(141)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
    finally:
     if tick() % 4 == 0: raise TypeError(143)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise ValueError(145)
    with CM(146, False) as c:
     log.append(147)
   finally:
    with CM(148, False) as c:
     log.append(149)
    for i in range(3):
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
  log.append(-154)
  if tick() % 2:
   if tick() % 3 == 0: return 156
  else:
   with CM(157, False) as c:
    if tick() % 2:
     log.append(-159)
     log.append(160)
     log.append(-161)
    else:
     log.append(-162)
    for i in gen(2):
     if tick() % 2 == 0: break
    else:
     log.append(165)
     if tick() % 3 == 0: raise TypeError(166)
     log.append(-167)
   while tick() % 4:
    if tick() % 3 == 0: return 169
    with CM(170, False), CM(17000, False):
     log.append(171)
     log.append(172)
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(176)
     log.append(177)
   log.append(-178)
 if tick() % 2 == 0: raise ValueError(179)
run(f16)
def f17():
 try:
  while tick() % 4:
   with CM(3, False) as c:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(5)
     if tick() % 2 == 0: return 6
     if tick() % 2 == 0: continue
    else:
     log.append(8)
     if tick() % 2 == 0: break
     log.append(10)
    with CM(11, False), CM(1100, False):
     log.append(12)
     log.append(13)
   if tick() % 2 == 0: break
  else:
   log.append(15)
   with CM(16, False):
    while tick() % 4:
     log.append(18)
     if tick() % 2 == 0: raise ValueError(19)
     if tick() % 3 == 0: break
    else:
     log.append(-21)
     log.append(22)
     log.append(-23)
   with CM(24, True), CM(2400, False):
    log.append(25)
    try:
     log.append(-27)
     log.append(-28)
     log.append(-29)
    except (KeyError, ValueError) as e:
     log.append(-30)
     log.append(-31)
     log.append(32)
    else:
     log.append(-33)
    finally:
     log.append(34)
    for i in range(3):
     if tick() % 2 == 0: raise TypeError(36)
  try:
   with CM(38, False) as c:
    for i in range(2):
     if tick() % 2 == 0: return 40
    if tick() % 2:
     log.append(-42)
     log.append(-43)
    else:
     log.append(-44)
     if tick() % 3 == 0: return 45
     log.append(46)
    with CM(47, True) as c:
     log.append(-48)
     if tick() % 3 == 0: raise TypeError(49)
     log.append(50)
   for i in range(1):
    with CM(52, True), CM(5200, False):
     log.append(53)
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(55)
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
     log.append(58)
  except (KeyError, ValueError) as e:
   with CM(59, True):
    with CM(60, False):
     log.append(-61)
     if tick() % 3 == 0: return 62
    with CM(63, True), CM(6300, False):
     log.append(64)
     log.append(65)
     log.append(66)
    try:
     log.append(68)
     log.append(69)
     if tick() % 3 == 0: raise KeyError(70)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(71)
    finally:
     log.append(72)
     log.append(-73)
   with CM(74, True):
    if tick() % 2:
     log.append(76)
    else:
     if tick() % 3 == 0: return 77
     log.append(78)
     log.append(79)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(81)
    else:
     log.append(82)
     if tick() % 3 == 0: return 83
    log.append(84)
   with CM(85, False) as c:
    log.append(-86)
  log.append(-87)
 finally:
  try:
   if tick() % 2 == 0: raise ValueError(89)
  except Exception as e:
   try:
    try:
     log.append(-92)
     log.append(-93)
     log.append(94)
    except Exception as e:
     log.append(95)
     log.append(96)
    else:
     if tick() % 2 == 0: return 97
    with CM(98, False), CM(9800, False):
     log.append(-99)
    with CM(100, False) as c, CM(10000, False):
     log.append(101)
     log.append(102)
     log.append(-103)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(105)
     log.append(-106)
    else:
     log.append(-107)
    while tick() % 4:
     if tick() % 2 == 0: return 109
     if tick() % 3 == 0: return 110
    for i in range(1):
     if tick() % 3 == 0: break
    else:
     log.append(113)
     log.append(114)
     log.append(115)
  else:
   with CM(116, False):
    if tick() % 2 == 0: raise TypeError(117)
    if tick() % 2:
     if tick() % 4 == 0: return 119
     if tick() % 4 == 0: raise ValueError(120)
    else:
     log.append(-121)
     log.append(-122)
     log.append(123)
   if tick() % 2:
    if tick() % 2:
     log.append(126)
     log.append(127)
     log.append(128)
    else:
     if tick() % 3 == 0: return 129
     log.append(-130)
   else:
    with CM(131, False), CM(13100, False):
     if tick() % 3 == 0: raise ValueError(132)
     log.append(133)
     log.append(134)
   with CM(135, False) as c:
    with CM(136, True) as c:
     if tick() % 2 == 0: return 137
     if tick() % 3 == 0: return 138
    if tick() % 2 == 0: raise KeyError(139)
  finally:
   with CM(140, False), CM(14000, False):
    for i in range(1):
     if tick() % 4 == 0: raise TypeError(142)
     if tick() % 4 == 0: raise TypeError(143)
    if tick() % 2:
     if tick() % 3 == 0: return 145
     log.append(146)
     log.append(-147)
    else:
     log.append(148)
     log.append(149)
     if tick() % 4 == 0: return 150
   if tick() % 3 == 0: return 151
   try:
    try:
     log.append(154)
    except Exception:
     if tick() % 3 == 0: raise KeyError(155)
    try:
     log.append(-157)
     log.append(-158)
    except ValueError as e:
     log.append(159)
     log.append(160)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: return 161
     log.append(162)
     log.append(163)
   except ValueError as e:
    try:
     log.append(165)
    except (KeyError, ValueError):
     log.append(166)
     log.append(-167)
     if tick() % 3 == 0: raise
    finally:
     log.append(168)
    try:
     log.append(170)
     if tick() % 3 == 0: return 171
    except Exception as e:
     log.append(-172)
     log.append(-173)
    finally:
     log.append(174)
     log.append(-175)
     if tick() % 3 == 0: return 176
    if tick() % 3 == 0: raise
  log.append(-177)
  log.append(178)
run(f17)
def f18():
 try:
  log.append(2)
  if tick() % 2:
   for i in range(1):
    with CM(5, True), CM(500, False):
     if tick() % 2 == 0: return 6
     log.append(7)
     log.append(8)
    if tick() % 3 == 0: continue
   log.append(-10)
  else:
   log.append(-11)
   for i in gen(1):
    with CM(13, False), CM(1300, False):
     log.append(14)
     if tick() % 3 == 0: break
    try:
     log.append(17)
    except Exception as e:
     if tick() % 2 == 0: return 18
     if tick() % 3 == 0: continue
    for i in range(2):
     if tick() % 3 == 0: raise ValueError(21)
   log.append(-22)
  try:
   if tick() % 2 == 0: raise KeyError(24)
   if tick() % 4 == 0: return 25
   if tick() % 2:
    with CM(27, False), CM(2700, False):
     if tick() % 4 == 0: return 28
    log.append(29)
   else:
    try:
     log.append(31)
     log.append(32)
     log.append(33)
    except ValueError as e:
     log.append(-34)
    else:
     if tick() % 4 == 0: raise KeyError(35)
     log.append(-36)
    log.append(37)
    for i in range(2):
     log.append(39)
     if tick() % 3 == 0: break
  except Exception:
   if tick() % 2 == 0: raise TypeError(41)
 except (KeyError, ValueError) as e:
  try:
   with CM(43, False) as c, CM(4300, False):
    try:
     log.append(45)
     if tick() % 3 == 0: return 46
     log.append(-47)
    finally:
     if tick() % 4 == 0: return 48
    with CM(49, True), CM(4900, False):
     log.append(-50)
  finally:
   with CM(51, False), CM(5100, False):
    log.append(52)
    while tick() % 4:
     log.append(54)
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(56)
     log.append(57)
    else:
     log.append(58)
  with CM(59, False):
   try:
    while tick() % 4:
     log.append(62)
   except Exception:
    while tick() % 4:
     if tick() % 3 == 0: break
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
   else:
    with CM(68, True):
     if tick() % 2 == 0: raise KeyError(69)
     if tick() % 4 == 0: raise KeyError(70)
   for i in range(3):
    for i in gen(3):
     log.append(73)
     if tick() % 3 == 0: return 74
    for i in range(3):
     if tick() % 4 == 0: return 76
   else:
    if tick() % 3 == 0: return 77
    try:
     if tick() % 4 == 0: return 79
     log.append(-80)
    except Exception:
     log.append(81)
   with CM(82, False) as c, CM(8200, False):
    for i in gen(1):
     if tick() % 3 == 0: raise KeyError(84)
     if tick() % 4 == 0: raise TypeError(85)
run(f18)
def f19():
 if tick() % 2:
  while tick() % 4:
   with CM(3, False):
    with CM(4, False):
     log.append(5)
     if tick() % 3 == 0: break
    if tick() % 2 == 0: return 7
  with CM(8, False), CM(800, False):
   try:
    log.append(10)
   except ValueError as e:
    log.append(11)
    if tick() % 2:
     log.append(13)
     if tick() % 2 == 0: raise KeyError(14)
     log.append(15)
    else:
     log.append(-16)
     log.append(-17)
     log.append(18)
    try:
     log.append(20)
     log.append(21)
    finally:
     log.append(-22)
    if tick() % 3 == 0: raise
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(25)
     log.append(26)
     log.append(27)
    else:
     if tick() % 4 == 0: return 28
     log.append(-29)
     log.append(-30)
   else:
    try:
     if tick() % 2 == 0: raise KeyError(32)
     log.append(-33)
    except (KeyError, ValueError):
     log.append(34)
    else:
     log.append(-35)
    while tick() % 4:
     log.append(37)
     log.append(38)
     log.append(39)
  with CM(40, False) as c:
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(44)
     log.append(45)
    else:
     if tick() % 2 == 0: break
   log.append(47)
 else:
  log.append(48)
  while tick() % 4:
   with CM(50, True), CM(5000, False):
    try:
     if tick() % 3 == 0: return 52
     log.append(53)
     if tick() % 3 == 0: raise KeyError(54)
    finally:
     log.append(55)
     log.append(56)
    if tick() % 4 == 0: return 57
   for i in gen(2):
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(61)
    else:
     if tick() % 2 == 0: raise KeyError(62)
     log.append(63)
     log.append(64)
    while tick() % 4:
     log.append(66)
     log.append(67)
    else:
     if tick() % 2 == 0: return 68
    if tick() % 2:
     log.append(70)
    else:
     log.append(71)
     if tick() % 2 == 0: break
  else:
   if tick() % 2:
    log.append(-74)
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    else:
     log.append(-78)
   else:
    for i in gen(1):
     if tick() % 3 == 0: break
    try:
     if tick() % 2 == 0: return 82
     log.append(83)
    except Exception:
     log.append(84)
     if tick() % 4 == 0: raise TypeError(85)
     log.append(86)
    for i in range(1):
     log.append(88)
     if tick() % 3 == 0: return 89
   try:
    log.append(-91)
    for i in gen(1):
     if tick() % 3 == 0: return 93
     if tick() % 2 == 0: break
    try:
     log.append(-96)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: raise TypeError(97)
     if tick() % 4 == 0: return 98
     if tick() % 3 == 0: raise
   except ValueError as e:
    if tick() % 2:
     log.append(100)
     log.append(-101)
    else:
     log.append(102)
     if tick() % 3 == 0: raise KeyError(103)
    if tick() % 2 == 0: return 104
    try:
     if tick() % 3 == 0: raise KeyError(106)
     log.append(107)
     log.append(-108)
    except Exception as e:
     if tick() % 4 == 0: raise KeyError(109)
     if tick() % 4 == 0: return 110
    else:
     log.append(111)
   else:
    try:
     log.append(113)
     log.append(114)
    except Exception as e:
     log.append(115)
    finally:
     log.append(116)
     log.append(-117)
     log.append(118)
  try:
   if tick() % 2:
    if tick() % 2:
     log.append(122)
     if tick() % 4 == 0: raise ValueError(123)
    else:
     log.append(-124)
    with CM(125, False):
     log.append(-126)
     log.append(-127)
     log.append(128)
   else:
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    else:
     log.append(133)
     log.append(134)
     log.append(135)
    if tick() % 4 == 0: raise ValueError(136)
    with CM(137, False), CM(13700, False):
     log.append(138)
     log.append(-139)
     log.append(140)
  finally:
   for i in gen(1):
    if tick() % 3 == 0: continue
    if tick() % 3 == 0: return 143
    try:
     if tick() % 2 == 0: raise TypeError(145)
    finally:
     if tick() % 4 == 0: return 146
   for i in gen(1):
    with CM(148, False):
     if tick() % 2 == 0: raise KeyError(149)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 151
    try:
     if tick() % 3 == 0: raise ValueError(153)
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: return 155
     log.append(156)
   else:
    if tick() % 3 == 0: return 157
    for i in range(2):
     if tick() % 2 == 0: raise TypeError(159)
    with CM(160, False) as c, CM(16000, False):
     log.append(-161)
run(f19)
def f20():
 if tick() % 2:
  with CM(2, False) as c:
   with CM(3, False), CM(300, False):
    while tick() % 4:
     if tick() % 4 == 0: return 5
     if tick() % 2 == 0: continue
    try:
     log.append(-8)
    except Exception:
     log.append(9)
     if tick() % 3 == 0: raise
    else:
     log.append(10)
    finally:
     log.append(11)
     log.append(-12)
     if tick() % 2 == 0: raise TypeError(13)
    if tick() % 4 == 0: return 14
   with CM(15, True):
    log.append(16)
  while tick() % 4:
   if tick() % 2 == 0: continue
   if tick() % 3 == 0: return 19
   log.append(20)
  else:
   with CM(21, False), CM(2100, False):
    with CM(22, True) as c:
     log.append(-23)
     log.append(-24)
    if tick() % 4 == 0: return 25
    for i in range(2):
     if tick() % 3 == 0: return 27
     log.append(28)
     if tick() % 3 == 0: break
   if tick() % 3 == 0: raise ValueError(30)
   with CM(31, True):
    log.append(32)
 else:
  log.append(-33)
  try:
   while tick() % 4:
    if tick() % 2:
     log.append(37)
     if tick() % 2 == 0: raise ValueError(38)
     if tick() % 3 == 0: continue
    else:
     log.append(40)
     log.append(41)
     log.append(42)
    log.append(43)
    with CM(44, False) as c:
     if tick() % 3 == 0: break
     log.append(46)
   else:
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(48)
    else:
     log.append(49)
    log.append(50)
    with CM(51, False) as c, CM(5100, False):
     log.append(-52)
     if tick() % 2 == 0: return 53
     log.append(-54)
   try:
    with CM(56, True):
     if tick() % 4 == 0: raise ValueError(57)
     if tick() % 4 == 0: return 58
   except ValueError:
    try:
     if tick() % 3 == 0: return 60
     log.append(61)
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(62)
     log.append(63)
     if tick() % 2 == 0: raise TypeError(64)
    if tick() % 2:
     log.append(66)
    else:
     log.append(-67)
     log.append(-68)
    if tick() % 3 == 0: raise
   else:
    with CM(69, False):
     if tick() % 3 == 0: return 70
     if tick() % 2 == 0: return 71
     log.append(-72)
   finally:
    if tick() % 4 == 0: return 73
    with CM(74, False), CM(7400, False):
     if tick() % 4 == 0: raise ValueError(75)
  except (KeyError, ValueError):
   for i in range(2):
    for i in range(3):
     if tick() % 3 == 0: raise ValueError(78)
     if tick() % 2 == 0: raise KeyError(79)
    try:
     if tick() % 4 == 0: return 81
     log.append(82)
    except Exception:
     log.append(83)
    finally:
     log.append(84)
   log.append(85)
   try:
    if tick() % 2:
     log.append(-88)
     log.append(89)
     log.append(-90)
    else:
     if tick() % 2 == 0: return 91
     if tick() % 3 == 0: return 92
   except ValueError:
    try:
     if tick() % 3 == 0: raise TypeError(94)
     log.append(-95)
     log.append(-96)
    except ValueError as e:
     log.append(-97)
    finally:
     if tick() % 2 == 0: return 98
     log.append(99)
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise ValueError(102)
     log.append(103)
    if tick() % 3 == 0: raise
   else:
    try:
     log.append(-105)
     log.append(106)
     log.append(107)
    finally:
     if tick() % 3 == 0: return 108
     log.append(-109)
     log.append(110)
    log.append(-111)
    if tick() % 2:
     log.append(-113)
     if tick() % 3 == 0: return 114
     log.append(-115)
    else:
     if tick() % 4 == 0: return 116
     log.append(117)
     log.append(118)
 with CM(119, False) as c, CM(11900, False):
  log.append(-120)
  log.append(121)
  try:
   for i in gen(2):
    with CM(124, True):
     if tick() % 2 == 0: return 125
     log.append(126)
     log.append(127)
   log.append(-128)
  except Exception:
   if tick() % 2:
    with CM(130, False) as c:
     log.append(131)
   else:
    log.append(-132)
run(f20)
def f21():
 with CM(1, False), CM(100, False):
  with CM(2, False) as c:
   log.append(3)
   try:
    if tick() % 3 == 0: raise ValueError(5)
    log.append(6)
   finally:
    log.append(7)
   try:
    while tick() % 4:
     if tick() % 3 == 0: raise KeyError(10)
     if tick() % 3 == 0: raise ValueError(11)
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: return 14
     log.append(15)
    else:
     log.append(16)
    for i in gen(3):
     if tick() % 2 == 0: break
   except (KeyError, ValueError):
    if tick() % 2 == 0: return 19
   else:
    try:
     if tick() % 4 == 0: raise ValueError(21)
     if tick() % 4 == 0: raise TypeError(22)
     log.append(23)
    finally:
     if tick() % 2 == 0: raise TypeError(24)
     if tick() % 3 == 0: return 25
    for i in range(1):
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise ValueError(28)
     if tick() % 3 == 0: break
run(f21)
def f22():
 for i in range(3):
  try:
   with CM(3, True) as c:
    for i in gen(1):
     if tick() % 2 == 0: break
     log.append(6)
     log.append(7)
   if tick() % 2:
    if tick() % 2:
     log.append(10)
     if tick() % 4 == 0: raise KeyError(11)
     if tick() % 2 == 0: break
    else:
     log.append(13)
    for i in range(1):
     if tick() % 3 == 0: raise KeyError(15)
    with CM(16, False):
     if tick() % 2 == 0: return 17
     log.append(18)
   else:
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(21)
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    try:
     log.append(26)
     log.append(27)
    finally:
     log.append(28)
     log.append(29)
     if tick() % 3 == 0: continue
   try:
    if tick() % 2 == 0: break
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(34)
     log.append(35)
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: continue
     log.append(38)
    try:
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: continue
     log.append(42)
     log.append(43)
    if tick() % 3 == 0: raise
  except Exception:
   log.append(44)
   try:
    with CM(46, True):
     if tick() % 2 == 0: raise ValueError(47)
     if tick() % 2 == 0: return 48
    if tick() % 3 == 0: break
    try:
     log.append(51)
     if tick() % 2 == 0: break
    except ValueError as e:
     if tick() % 3 == 0: raise ValueError(53)
     log.append(54)
     if tick() % 3 == 0: raise
   except Exception as e:
    if tick() % 2:
     log.append(56)
     if tick() % 4 == 0: raise TypeError(57)
     log.append(58)
    else:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 60
     if tick() % 3 == 0: break
    try:
     log.append(63)
    finally:
     if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
   if tick() % 2 == 0: return 69
  finally:
   try:
    with CM(71, False), CM(7100, False):
     log.append(72)
     if tick() % 2 == 0: raise TypeError(73)
    try:
     log.append(75)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise KeyError(78)
     if tick() % 3 == 0: break
     log.append(80)
    for i in range(1):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
   finally:
    log.append(84)
  for i in gen(3):
   log.append(86)
   if tick() % 3 == 0: raise ValueError(87)
 log.append(88)
run(f22)
def f23():
 with CM(1, True), CM(100, False):
  if tick() % 2 == 0: raise TypeError(2)
run(f23)
def f24():
 if tick() % 2:
  for i in range(1):
   try:
    if tick() % 2 == 0: return 4
   except ValueError as e:
    for i in gen(3):
     log.append(6)
     log.append(7)
     if tick() % 2 == 0: break
   finally:
    for i in gen(2):
     log.append(10)
     log.append(11)
    log.append(12)
  if tick() % 4 == 0: return 13
 else:
  try:
   if tick() % 2:
    with CM(16, True) as c:
     log.append(17)
    if tick() % 3 == 0: raise ValueError(18)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(20)
    else:
     log.append(-21)
     log.append(-22)
     log.append(23)
   else:
    if tick() % 2:
     if tick() % 4 == 0: return 25
     log.append(26)
     if tick() % 4 == 0: raise ValueError(27)
    else:
     log.append(28)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(30)
     log.append(-31)
    else:
     log.append(-32)
    with CM(33, False), CM(3300, False):
     log.append(34)
     log.append(-35)
  except ValueError as e:
   log.append(36)
   try:
    try:
     log.append(-39)
     if tick() % 4 == 0: raise KeyError(40)
     if tick() % 2 == 0: return 41
    except Exception as e:
     log.append(42)
     log.append(43)
     log.append(44)
     if tick() % 3 == 0: raise
    finally:
     log.append(45)
     log.append(46)
     log.append(-47)
    if tick() % 2:
     log.append(49)
    else:
     log.append(50)
     log.append(-51)
    with CM(52, True) as c, CM(5200, False):
     log.append(53)
   finally:
    log.append(54)
   try:
    log.append(56)
    log.append(57)
    if tick() % 2:
     log.append(59)
    else:
     log.append(60)
     log.append(61)
   except ValueError as e:
    log.append(62)
    with CM(63, True) as c, CM(6300, False):
     log.append(64)
     log.append(-65)
     if tick() % 4 == 0: raise KeyError(66)
    if tick() % 3 == 0: raise
   if tick() % 3 == 0: raise
 for i in range(2):
  log.append(68)
 else:
  log.append(-69)
  if tick() % 2:
   log.append(-71)
  else:
   log.append(72)
  while tick() % 4:
   with CM(74, False) as c, CM(7400, False):
    try:
     log.append(76)
    finally:
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(79)
     if tick() % 2 == 0: return 80
     log.append(81)
  else:
   if tick() % 2:
    log.append(83)
    for i in gen(1):
     log.append(85)
     log.append(86)
     if tick() % 4 == 0: raise TypeError(87)
    for i in gen(1):
     log.append(89)
     log.append(90)
   else:
    for i in range(2):
     log.append(92)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 4 == 0: return 96
     log.append(-97)
     if tick() % 3 == 0: return 98
    else:
     log.append(-99)
     if tick() % 4 == 0: raise KeyError(100)
     log.append(101)
run(f24)
def f25():
 with CM(1, True), CM(100, False):
  log.append(2)
 with CM(3, False) as c:
  if tick() % 2:
   if tick() % 3 == 0: return 5
   if tick() % 2 == 0: return 6
   for i in range(3):
    if tick() % 2:
     log.append(9)
    else:
     if tick() % 4 == 0: raise ValueError(10)
     if tick() % 3 == 0: raise KeyError(11)
    for i in range(3):
     if tick() % 3 == 0: raise KeyError(13)
     if tick() % 3 == 0: continue
   else:
    with CM(15, True) as c, CM(1500, False):
     if tick() % 3 == 0: return 16
     if tick() % 4 == 0: raise ValueError(17)
     log.append(-18)
  else:
   try:
    with CM(20, False):
     log.append(21)
    try:
     log.append(-23)
     log.append(-24)
     if tick() % 2 == 0: return 25
    finally:
     log.append(-26)
     if tick() % 4 == 0: raise KeyError(27)
   finally:
    try:
     log.append(-29)
     log.append(30)
     log.append(31)
    except ValueError as e:
     log.append(32)
     log.append(-33)
     log.append(-34)
    else:
     log.append(-35)
     if tick() % 3 == 0: return 36
    log.append(37)
    try:
     log.append(-39)
     log.append(40)
     if tick() % 3 == 0: raise TypeError(41)
    finally:
     log.append(42)
     log.append(-43)
 for i in range(2):
  log.append(45)
  try:
   for i in range(1):
    if tick() % 2:
     log.append(49)
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: raise ValueError(52)
    with CM(53, False) as c, CM(5300, False):
     log.append(54)
  except ValueError:
   with CM(55, False):
    if tick() % 2 == 0: raise ValueError(56)
    with CM(57, False) as c:
     log.append(58)
     log.append(59)
     if tick() % 2 == 0: break
    if tick() % 2 == 0: return 61
   if tick() % 3 == 0: raise
  finally:
   with CM(62, True) as c:
    log.append(63)
    try:
     if tick() % 3 == 0: return 65
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 2 == 0: break
     log.append(69)
     log.append(70)
    finally:
     log.append(71)
     if tick() % 3 == 0: break
     log.append(73)
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(75)
    else:
     if tick() % 4 == 0: raise TypeError(76)
   try:
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise KeyError(80)
     log.append(81)
    try:
     log.append(83)
     log.append(84)
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 86
    else:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: return 88
     log.append(89)
     if tick() % 3 == 0: break
    log.append(91)
   except (KeyError, ValueError):
    for i in range(1):
     log.append(93)
    try:
     log.append(95)
     log.append(96)
    finally:
     if tick() % 2 == 0: break
     log.append(98)
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise
   while tick() % 4:
    try:
     log.append(102)
     if tick() % 4 == 0: raise ValueError(103)
    except (KeyError, ValueError) as e:
     log.append(104)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    else:
     log.append(107)
     if tick() % 3 == 0: break
  try:
   log.append(110)
   for i in range(2):
    if tick() % 2:
     log.append(113)
     if tick() % 3 == 0: continue
    else:
     log.append(115)
   else:
    try:
     if tick() % 3 == 0: raise KeyError(117)
     if tick() % 3 == 0: raise KeyError(118)
    finally:
     log.append(119)
     log.append(120)
  except (KeyError, ValueError) as e:
   try:
    try:
     if tick() % 3 == 0: raise ValueError(123)
    except Exception:
     if tick() % 2 == 0: raise KeyError(124)
     log.append(125)
    for i in range(2):
     if tick() % 2 == 0: raise KeyError(127)
     if tick() % 3 == 0: continue
    else:
     log.append(129)
     log.append(130)
     if tick() % 2 == 0: raise ValueError(131)
   except ValueError as e:
    log.append(132)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(134)
     if tick() % 4 == 0: return 135
    else:
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: continue
run(f25)
def f26():
 for i in range(1):
  with CM(2, True) as c:
   with CM(3, False):
    try:
     if tick() % 2 == 0: return 5
    except ValueError:
     log.append(6)
     log.append(7)
    if tick() % 2 == 0: return 8
    with CM(9, True):
     if tick() % 3 == 0: raise TypeError(10)
   with CM(11, False) as c, CM(1100, False):
    log.append(12)
   if tick() % 4 == 0: return 13
 if tick() % 2 == 0: return 14
 log.append(15)
run(f26)
def f27():
 for i in gen(1):
  log.append(2)
  log.append(3)
run(f27)
def f28():
 for i in gen(1):
  for i in range(3):
   with CM(3, False), CM(300, False):
    log.append(4)
    for i in range(2):
     if tick() % 2 == 0: break
 try:
  for i in range(2):
   with CM(9, False) as c, CM(900, False):
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(12)
     if tick() % 2 == 0: raise KeyError(13)
    else:
     log.append(14)
     if tick() % 4 == 0: return 15
     if tick() % 2 == 0: return 16
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(18)
  with CM(19, False):
   try:
    with CM(21, True):
     log.append(22)
     log.append(-23)
    for i in gen(1):
     if tick() % 3 == 0: continue
     log.append(26)
   except (KeyError, ValueError):
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(28)
    else:
     if tick() % 2 == 0: return 29
    try:
     log.append(31)
     log.append(32)
    finally:
     log.append(-33)
     log.append(-34)
     log.append(-35)
    if tick() % 3 == 0: raise
   if tick() % 3 == 0: return 36
  for i in gen(3):
   if tick() % 2:
    try:
     if tick() % 3 == 0: continue
     log.append(41)
     log.append(42)
    finally:
     if tick() % 2 == 0: break
     log.append(44)
     log.append(45)
   else:
    if tick() % 4 == 0: return 46
    if tick() % 4 == 0: raise ValueError(47)
  else:
   if tick() % 2:
    with CM(49, False) as c, CM(4900, False):
     if tick() % 3 == 0: return 50
   else:
    try:
     log.append(52)
     log.append(53)
     if tick() % 3 == 0: return 54
    finally:
     log.append(55)
     log.append(56)
     if tick() % 3 == 0: raise KeyError(57)
    try:
     log.append(59)
     log.append(-60)
     if tick() % 3 == 0: return 61
    except ValueError as e:
     log.append(62)
     log.append(-63)
     if tick() % 3 == 0: raise
    finally:
     log.append(-64)
     log.append(65)
     if tick() % 3 == 0: raise KeyError(66)
    try:
     if tick() % 3 == 0: return 68
     log.append(-69)
     log.append(-70)
    except (KeyError, ValueError):
     log.append(71)
     if tick() % 3 == 0: raise
    finally:
     log.append(72)
     log.append(-73)
   for i in range(3):
    if tick() % 2 == 0: break
 except Exception as e:
  log.append(-76)
  with CM(77, False), CM(7700, False):
   log.append(78)
   if tick() % 2 == 0: raise KeyError(79)
   for i in gen(3):
    for i in gen(2):
     if tick() % 2 == 0: return 82
     if tick() % 3 == 0: return 83
     log.append(84)
    else:
     if tick() % 3 == 0: raise ValueError(85)
    try:
     if tick() % 2 == 0: continue
     log.append(88)
    except Exception:
     log.append(89)
     if tick() % 4 == 0: return 90
     if tick() % 4 == 0: return 91
   else:
    for i in range(1):
     log.append(93)
     log.append(94)
    else:
     if tick() % 2 == 0: raise TypeError(95)
     if tick() % 2 == 0: raise TypeError(96)
  if tick() % 2:
   with CM(98, False):
    try:
     if tick() % 4 == 0: raise KeyError(100)
     if tick() % 4 == 0: raise KeyError(101)
    except (KeyError, ValueError):
     log.append(102)
   if tick() % 2:
    while tick() % 4:
     log.append(105)
     if tick() % 3 == 0: continue
    log.append(107)
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(109)
    else:
     log.append(110)
     log.append(111)
  else:
   while tick() % 4:
    try:
     if tick() % 3 == 0: continue
     log.append(115)
     log.append(116)
    finally:
     if tick() % 2 == 0: raise TypeError(117)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
  if tick() % 3 == 0: raise
 finally:
  while tick() % 4:
   if tick() % 3 == 0: break
  try:
   log.append(123)
   with CM(124, False):
    for i in gen(3):
     log.append(126)
  except Exception:
   if tick() % 2:
    if tick() % 2 == 0: raise TypeError(128)
    try:
     log.append(130)
    except ValueError as e:
     log.append(131)
     if tick() % 3 == 0: return 132
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
   else:
    try:
     log.append(137)
     log.append(-138)
    except ValueError as e:
     if tick() % 2 == 0: raise KeyError(139)
    else:
     log.append(-140)
     if tick() % 3 == 0: return 141
     log.append(142)
    finally:
     log.append(143)
   log.append(-144)
  for i in range(2):
   if tick() % 2:
    while tick() % 4:
     log.append(148)
     if tick() % 4 == 0: raise TypeError(149)
     if tick() % 3 == 0: raise ValueError(150)
    if tick() % 2:
     log.append(152)
    else:
     if tick() % 4 == 0: return 153
     log.append(154)
    if tick() % 2:
     log.append(156)
    else:
     log.append(157)
     if tick() % 3 == 0: return 158
   else:
    for i in gen(1):
     if tick() % 2 == 0: raise ValueError(160)
     if tick() % 4 == 0: return 161
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: return 163
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: raise ValueError(166)
     if tick() % 3 == 0: continue
     log.append(168)
    except (KeyError, ValueError):
     if tick() % 2 == 0: continue
     log.append(170)
     if tick() % 4 == 0: raise KeyError(171)
   with CM(172, False) as c, CM(17200, False):
    try:
     log.append(174)
     log.append(175)
     log.append(176)
    finally:
     if tick() % 3 == 0: raise TypeError(177)
     if tick() % 2 == 0: break
     log.append(179)
   try:
    if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(183)
     if tick() % 3 == 0: break
     log.append(185)
    else:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 187
    with CM(188, True):
     if tick() % 3 == 0: return 189
     log.append(190)
   except Exception as e:
    log.append(191)
    if tick() % 2 == 0: continue
   finally:
    if tick() % 2:
     log.append(194)
     log.append(195)
     if tick() % 2 == 0: return 196
    else:
     log.append(197)
run(f28)
def f29():
 for i in range(2):
  if tick() % 3 == 0: continue
  while tick() % 4:
   log.append(4)
  if tick() % 2:
   try:
    for i in range(2):
     log.append(8)
     if tick() % 2 == 0: return 9
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise ValueError(12)
     log.append(13)
    else:
     log.append(14)
     log.append(15)
   except ValueError as e:
    try:
     log.append(17)
     log.append(18)
     if tick() % 3 == 0: raise TypeError(19)
    except ValueError as e:
     log.append(20)
     if tick() % 3 == 0: continue
     log.append(22)
    finally:
     log.append(23)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(25)
    for i in range(2):
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise TypeError(28)
     log.append(29)
    if tick() % 3 == 0: raise
   else:
    with CM(30, False):
     if tick() % 2 == 0: continue
     log.append(32)
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(36)
     log.append(37)
    else:
     log.append(38)
     if tick() % 2 == 0: break
     log.append(40)
  else:
   for i in range(1):
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(44)
     if tick() % 3 == 0: break
    else:
     if tick() % 3 == 0: continue
     log.append(47)
     if tick() % 3 == 0: raise KeyError(48)
   else:
    try:
     if tick() % 4 == 0: return 50
     log.append(51)
     if tick() % 2 == 0: break
    except Exception as e:
     log.append(53)
     log.append(54)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(56)
     if tick() % 2 == 0: continue
    finally:
     log.append(58)
   if tick() % 3 == 0: break
   with CM(60, True) as c, CM(6000, False):
    with CM(61, True) as c:
     if tick() % 2 == 0: continue
    with CM(63, False) as c:
     log.append(64)
     if tick() % 2 == 0: return 65
     if tick() % 3 == 0: break
 log.append(67)
run(f29)
def f30():
 with CM(1, True), CM(100, False):
  log.append(-2)
  if tick() % 4 == 0: return 3
  if tick() % 2:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: return 7
    for i in range(3):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise KeyError(10)
    with CM(11, False):
     log.append(12)
   else:
    try:
     log.append(14)
    except ValueError:
     if tick() % 4 == 0: return 15
     if tick() % 3 == 0: return 16
     log.append(-17)
    if tick() % 2:
     log.append(-19)
     if tick() % 4 == 0: raise TypeError(20)
    else:
     log.append(-21)
     log.append(22)
     if tick() % 4 == 0: raise TypeError(23)
   with CM(24, False):
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(29)
     log.append(30)
    else:
     log.append(-31)
     log.append(32)
   with CM(33, True), CM(3300, False):
    if tick() % 2:
     log.append(35)
     log.append(36)
     if tick() % 2 == 0: raise KeyError(37)
    else:
     if tick() % 2 == 0: raise TypeError(38)
     log.append(39)
    for i in range(2):
     log.append(41)
     if tick() % 3 == 0: return 42
     log.append(43)
    else:
     log.append(-44)
  else:
   if tick() % 2:
    try:
     log.append(47)
    except ValueError:
     log.append(48)
    finally:
     if tick() % 4 == 0: return 49
     log.append(50)
     log.append(51)
   else:
    try:
     log.append(53)
    except ValueError as e:
     if tick() % 3 == 0: raise ValueError(54)
     log.append(55)
    finally:
     log.append(-56)
     if tick() % 4 == 0: raise KeyError(57)
   while tick() % 4:
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 62
    except Exception:
     log.append(63)
     log.append(64)
     if tick() % 3 == 0: raise
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(67)
     log.append(68)
    else:
     if tick() % 3 == 0: return 69
     log.append(70)
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(73)
    else:
     if tick() % 4 == 0: raise TypeError(74)
 log.append(75)
 log.append(-76)
run(f30)
def f31():
 for i in gen(2):
  try:
   if tick() % 2 == 0: return 3
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: break
    except ValueError as e:
     log.append(9)
     if tick() % 3 == 0: return 10
    finally:
     log.append(11)
     log.append(12)
     log.append(13)
   except (KeyError, ValueError):
    try:
     if tick() % 2 == 0: return 15
    except ValueError:
     if tick() % 2 == 0: return 16
     if tick() % 3 == 0: raise
    else:
     log.append(17)
     log.append(18)
     log.append(19)
    finally:
     log.append(20)
     if tick() % 3 == 0: continue
     log.append(22)
   else:
    if tick() % 3 == 0: break
    if tick() % 3 == 0: return 24
    if tick() % 3 == 0: raise ValueError(25)
   finally:
    if tick() % 2 == 0: break
    for i in range(2):
     log.append(28)
  except Exception as e:
   try:
    with CM(30, False) as c, CM(3000, False):
     if tick() % 3 == 0: raise TypeError(31)
     if tick() % 2 == 0: raise TypeError(32)
     if tick() % 3 == 0: break
   finally:
    with CM(34, False), CM(3400, False):
     if tick() % 3 == 0: continue
     log.append(36)
     log.append(37)
  while tick() % 4:
   try:
    with CM(40, True), CM(4000, False):
     if tick() % 2 == 0: raise TypeError(41)
     if tick() % 3 == 0: break
     log.append(43)
    for i in gen(1):
     if tick() % 3 == 0: return 45
    if tick() % 4 == 0: raise ValueError(46)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(51)
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 53
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(56)
     if tick() % 2 == 0: continue
   if tick() % 2:
    with CM(59, True), CM(5900, False):
     log.append(60)
    if tick() % 2:
     log.append(62)
     if tick() % 3 == 0: raise ValueError(63)
    else:
     if tick() % 3 == 0: break
     log.append(65)
    if tick() % 3 == 0: break
   else:
    with CM(67, False) as c:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(70)
    if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 74
    except Exception as e:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise KeyError(78)
    except Exception as e:
     if tick() % 3 == 0: return 79
     if tick() % 3 == 0: raise
   else:
    for i in gen(2):
     log.append(81)
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(83)
     if tick() % 3 == 0: return 84
  else:
   try:
    try:
     if tick() % 2 == 0: raise TypeError(87)
     if tick() % 2 == 0: return 88
    except ValueError:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(90)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
   except ValueError as e:
    if tick() % 2 == 0: return 92
   else:
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(95)
   finally:
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(97)
     log.append(98)
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 101
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(103)
     log.append(104)
     if tick() % 3 == 0: return 105
    else:
     log.append(106)
     log.append(107)
    try:
     log.append(109)
    except Exception:
     log.append(110)
    finally:
     log.append(111)
     if tick() % 4 == 0: raise ValueError(112)
     if tick() % 4 == 0: return 113
run(f31)
def f32():
 with CM(1, False), CM(100, False):
  if tick() % 2:
   for i in gen(2):
    with CM(4, True) as c, CM(400, False):
     if tick() % 2 == 0: return 5
    if tick() % 2:
     log.append(7)
     log.append(8)
    else:
     if tick() % 2 == 0: continue
     log.append(10)
     if tick() % 3 == 0: raise TypeError(11)
  else:
   if tick() % 2:
    if tick() % 2:
     log.append(-14)
     log.append(15)
    else:
     log.append(16)
     log.append(17)
    if tick() % 2:
     log.append(19)
     log.append(20)
    else:
     log.append(-21)
     log.append(22)
     if tick() % 4 == 0: return 23
   else:
    try:
     if tick() % 3 == 0: return 25
     log.append(-26)
    except ValueError:
     if tick() % 3 == 0: raise KeyError(27)
     if tick() % 2 == 0: raise TypeError(28)
     if tick() % 2 == 0: raise TypeError(29)
    for i in range(2):
     if tick() % 3 == 0: return 31
     log.append(32)
    log.append(33)
   while tick() % 4:
    if tick() % 2:
     if tick() % 4 == 0: return 36
     log.append(37)
     if tick() % 2 == 0: return 38
    else:
     if tick() % 2 == 0: return 39
   for i in range(1):
    log.append(41)
  if tick() % 2:
   log.append(43)
  else:
   with CM(44, True) as c:
    if tick() % 2:
     log.append(-46)
    else:
     if tick() % 3 == 0: raise KeyError(47)
   log.append(48)
   with CM(49, False):
    with CM(50, False):
     if tick() % 3 == 0: raise TypeError(51)
     log.append(52)
    if tick() % 2:
     log.append(54)
     log.append(-55)
     log.append(-56)
    else:
     log.append(57)
     log.append(-58)
     log.append(-59)
    for i in gen(2):
     if tick() % 3 == 0: continue
run(f32)
def f33():
 try:
  if tick() % 2:
   for i in gen(1):
    if tick() % 2:
     log.append(5)
     log.append(6)
     log.append(7)
    else:
     if tick() % 2 == 0: continue
     log.append(9)
    if tick() % 4 == 0: return 10
  else:
   try:
    for i in range(2):
     if tick() % 2 == 0: return 13
    else:
     if tick() % 4 == 0: return 14
     if tick() % 2 == 0: raise ValueError(15)
     log.append(-16)
    try:
     log.append(18)
    except Exception as e:
     log.append(19)
     log.append(-20)
    finally:
     if tick() % 3 == 0: return 21
   except Exception as e:
    try:
     if tick() % 4 == 0: return 23
     if tick() % 2 == 0: return 24
     if tick() % 3 == 0: raise KeyError(25)
    except ValueError:
     log.append(26)
     log.append(-27)
     log.append(-28)
    else:
     if tick() % 2 == 0: raise ValueError(29)
    if tick() % 2:
     log.append(-31)
     log.append(32)
     log.append(33)
    else:
     if tick() % 4 == 0: return 34
     log.append(35)
     log.append(36)
    for i in gen(3):
     if tick() % 2 == 0: raise KeyError(38)
     log.append(39)
 except (KeyError, ValueError):
  try:
   for i in gen(1):
    while tick() % 4:
     if tick() % 3 == 0: return 43
     if tick() % 3 == 0: continue
    for i in range(3):
     if tick() % 4 == 0: raise TypeError(46)
    try:
     if tick() % 3 == 0: continue
     log.append(49)
     if tick() % 2 == 0: return 50
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 54
   else:
    try:
     log.append(56)
    except Exception:
     log.append(-57)
     log.append(58)
     log.append(-59)
    log.append(-60)
    try:
     log.append(62)
     if tick() % 2 == 0: raise KeyError(63)
     if tick() % 2 == 0: raise TypeError(64)
    except Exception as e:
     log.append(-65)
     log.append(-66)
     log.append(-67)
   with CM(68, True) as c:
    with CM(69, True) as c, CM(6900, False):
     log.append(-70)
   if tick() % 3 == 0: raise TypeError(71)
  except ValueError as e:
   if tick() % 2:
    try:
     if tick() % 3 == 0: raise TypeError(74)
    except Exception as e:
     log.append(75)
     log.append(-76)
     if tick() % 4 == 0: return 77
    else:
     log.append(-78)
     log.append(79)
   else:
    while tick() % 4:
     log.append(81)
     if tick() % 2 == 0: break
    try:
     log.append(84)
     if tick() % 3 == 0: raise TypeError(85)
     log.append(-86)
    finally:
     log.append(87)
     log.append(-88)
     log.append(89)
    with CM(90, False) as c, CM(9000, False):
     log.append(-91)
     log.append(92)
   while tick() % 4:
    with CM(94, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: return 102
     if tick() % 2 == 0: continue
    try:
     if tick() % 2 == 0: return 105
     if tick() % 3 == 0: continue
     log.append(107)
    finally:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise KeyError(109)
     if tick() % 4 == 0: return 110
   with CM(111, False), CM(11100, False):
    try:
     log.append(-113)
    finally:
     if tick() % 3 == 0: return 114
     log.append(-115)
     log.append(116)
    if tick() % 2:
     log.append(-118)
    else:
     log.append(119)
     log.append(120)
    try:
     log.append(122)
     log.append(123)
     if tick() % 2 == 0: return 124
    except ValueError:
     log.append(-125)
     log.append(126)
     log.append(-127)
    finally:
     log.append(128)
     log.append(-129)
  if tick() % 2:
   log.append(131)
  else:
   try:
    for i in range(2):
     log.append(134)
   except Exception:
    with CM(135, False) as c:
     log.append(136)
     if tick() % 2 == 0: return 137
   finally:
    try:
     log.append(139)
     if tick() % 2 == 0: return 140
    except Exception:
     log.append(141)
   if tick() % 2:
    log.append(143)
    try:
     log.append(145)
     log.append(146)
    finally:
     log.append(-147)
     if tick() % 2 == 0: return 148
    if tick() % 3 == 0: raise TypeError(149)
   else:
    for i in gen(2):
     log.append(151)
     log.append(152)
     log.append(153)
 finally:
  with CM(154, True), CM(15400, False):
   try:
    if tick() % 2:
     log.append(157)
    else:
     if tick() % 3 == 0: raise ValueError(158)
    log.append(159)
   finally:
    for i in gen(1):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 163
    if tick() % 2:
     if tick() % 3 == 0: return 165
    else:
     log.append(166)
     log.append(167)
     log.append(-168)
   try:
    with CM(170, False) as c, CM(17000, False):
     log.append(171)
   finally:
    log.append(172)
  with CM(173, True):
   if tick() % 4 == 0: raise KeyError(174)
 while tick() % 4:
  if tick() % 2:
   while tick() % 4:
    log.append(178)
   with CM(179, True) as c, CM(17900, False):
    with CM(180, True):
     log.append(181)
     if tick() % 2 == 0: return 182
    with CM(183, False) as c, CM(18300, False):
     log.append(184)
     if tick() % 3 == 0: raise TypeError(185)
  else:
   if tick() % 2:
    for i in gen(3):
     log.append(188)
     if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: return 192
     log.append(193)
   else:
    with CM(194, False):
     if tick() % 4 == 0: raise TypeError(195)
    with CM(196, False) as c:
     log.append(197)
     log.append(198)
   for i in gen(2):
    if tick() % 2:
     if tick() % 2 == 0: return 201
     log.append(202)
     if tick() % 4 == 0: raise TypeError(203)
    else:
     if tick() % 3 == 0: return 204
     if tick() % 3 == 0: continue
    if tick() % 4 == 0: raise ValueError(206)
  try:
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(210)
     log.append(211)
    else:
     log.append(212)
    if tick() % 3 == 0: continue
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     log.append(217)
   else:
    if tick() % 2:
     if tick() % 3 == 0: break
     log.append(220)
     if tick() % 3 == 0: return 221
    else:
     if tick() % 2 == 0: raise ValueError(222)
     if tick() % 2 == 0: raise KeyError(223)
     if tick() % 3 == 0: break
   try:
    if tick() % 3 == 0: break
    while tick() % 4:
     if tick() % 3 == 0: continue
   finally:
    with CM(229, False):
     if tick() % 2 == 0: return 230
   for i in gen(1):
    log.append(232)
    with CM(233, True) as c, CM(23300, False):
     log.append(234)
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 4 == 0: return 237
    else:
     log.append(238)
   else:
    with CM(239, True) as c, CM(23900, False):
     if tick() % 4 == 0: return 240
  except Exception:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: continue
    with CM(244, True):
     if tick() % 3 == 0: break
    try:
     log.append(247)
     if tick() % 3 == 0: continue
    except ValueError:
     log.append(249)
    finally:
     if tick() % 2 == 0: raise TypeError(250)
     if tick() % 4 == 0: return 251
     if tick() % 2 == 0: raise KeyError(252)
   else:
    log.append(253)
    if tick() % 2:
     log.append(255)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: break
   log.append(258)
  for i in range(1):
   for i in range(3):
    if tick() % 2:
     if tick() % 2 == 0: return 262
    else:
     log.append(263)
     if tick() % 2 == 0: raise KeyError(264)
     if tick() % 4 == 0: raise TypeError(265)
   while tick() % 4:
    log.append(267)
    with CM(268, False) as c:
     if tick() % 3 == 0: raise KeyError(269)
     if tick() % 2 == 0: continue
    with CM(271, True) as c, CM(27100, False):
     if tick() % 2 == 0: raise KeyError(272)
     log.append(273)
run(f33)
def f34():
 if tick() % 2 == 0: raise KeyError(1)
run(f34)
def f35():
 try:
  try:
   try:
    for i in gen(2):
     log.append(5)
     log.append(6)
     if tick() % 4 == 0: return 7
    else:
     log.append(-8)
    if tick() % 2:
     log.append(-10)
    else:
     log.append(-11)
   except (KeyError, ValueError) as e:
    log.append(-12)
  except Exception:
   for i in range(3):
    try:
     log.append(15)
     log.append(16)
    finally:
     log.append(17)
     if tick() % 3 == 0: raise ValueError(18)
    for i in gen(3):
     if tick() % 2 == 0: return 20
     if tick() % 2 == 0: return 21
     log.append(22)
   with CM(23, True), CM(2300, False):
    log.append(-24)
    for i in gen(2):
     if tick() % 3 == 0: break
   while tick() % 4:
    for i in range(3):
     if tick() % 3 == 0: continue
    with CM(30, False) as c:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 32
     if tick() % 3 == 0: raise TypeError(33)
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
   if tick() % 3 == 0: raise
  else:
   if tick() % 4 == 0: return 37
  log.append(-38)
  log.append(39)
 except ValueError:
  if tick() % 3 == 0: raise ValueError(40)
  with CM(41, False) as c:
   log.append(-42)
   for i in range(3):
    if tick() % 2 == 0: return 44
   else:
    with CM(45, True), CM(4500, False):
     if tick() % 3 == 0: raise TypeError(46)
     log.append(47)
    with CM(48, False) as c, CM(4800, False):
     log.append(49)
     log.append(-50)
     if tick() % 2 == 0: raise KeyError(51)
   try:
    if tick() % 2:
     log.append(54)
     if tick() % 3 == 0: raise KeyError(55)
     log.append(-56)
    else:
     log.append(57)
    log.append(58)
   finally:
    try:
     if tick() % 4 == 0: raise ValueError(60)
     if tick() % 4 == 0: raise TypeError(61)
    finally:
     log.append(62)
  if tick() % 3 == 0: raise
 finally:
  with CM(63, False) as c, CM(6300, False):
   for i in gen(2):
    try:
     if tick() % 4 == 0: return 66
    except ValueError:
     if tick() % 2 == 0: continue
    finally:
     log.append(68)
     log.append(69)
     log.append(70)
   try:
    with CM(72, True):
     log.append(73)
     log.append(-74)
    for i in gen(1):
     log.append(76)
     if tick() % 4 == 0: return 77
     log.append(78)
    with CM(79, False):
     if tick() % 3 == 0: raise KeyError(80)
     log.append(81)
     if tick() % 3 == 0: raise KeyError(82)
   except (KeyError, ValueError) as e:
    try:
     log.append(-84)
     log.append(85)
    except Exception as e:
     if tick() % 2 == 0: raise KeyError(86)
     log.append(87)
    else:
     if tick() % 3 == 0: raise TypeError(88)
    log.append(-89)
    with CM(90, False):
     if tick() % 3 == 0: return 91
   finally:
    try:
     log.append(93)
    finally:
     log.append(94)
     log.append(95)
  try:
   log.append(97)
  except (KeyError, ValueError):
   if tick() % 2:
    with CM(99, False):
     if tick() % 4 == 0: raise TypeError(100)
     log.append(101)
     log.append(-102)
    with CM(103, False):
     log.append(-104)
   else:
    for i in gen(2):
     if tick() % 4 == 0: raise KeyError(106)
     if tick() % 3 == 0: raise ValueError(107)
    else:
     log.append(-108)
    try:
     log.append(110)
     if tick() % 4 == 0: raise ValueError(111)
     log.append(-112)
    except ValueError as e:
     log.append(-113)
    finally:
     log.append(-114)
     log.append(-115)
     log.append(-116)
    with CM(117, False) as c:
     log.append(118)
     log.append(119)
     if tick() % 3 == 0: return 120
  finally:
   try:
    log.append(122)
    with CM(123, False) as c, CM(12300, False):
     log.append(124)
   finally:
    with CM(125, False) as c, CM(12500, False):
     if tick() % 3 == 0: raise ValueError(126)
     log.append(-127)
     log.append(128)
    with CM(129, False) as c:
     if tick() % 2 == 0: return 130
     log.append(131)
     log.append(132)
    try:
     log.append(-134)
    except Exception as e:
     log.append(135)
     log.append(-136)
     if tick() % 3 == 0: raise
   if tick() % 3 == 0: return 137
   if tick() % 2:
    for i in gen(1):
     log.append(140)
     log.append(141)
    else:
     log.append(-142)
     if tick() % 2 == 0: raise KeyError(143)
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(145)
     if tick() % 2 == 0: return 146
     log.append(147)
    try:
     log.append(-149)
    except Exception:
     log.append(150)
     log.append(151)
     if tick() % 3 == 0: return 152
    else:
     if tick() % 4 == 0: return 153
    finally:
     log.append(154)
     if tick() % 3 == 0: return 155
     log.append(156)
   else:
    try:
     if tick() % 2 == 0: return 158
    except ValueError as e:
     log.append(-159)
    finally:
     log.append(-160)
     log.append(-161)
     if tick() % 3 == 0: raise TypeError(162)
    if tick() % 2:
     log.append(164)
     log.append(165)
     log.append(166)
    else:
     log.append(167)
     log.append(168)
     log.append(169)
    log.append(-170)
  with CM(171, False) as c, CM(17100, False):
   if tick() % 2:
    if tick() % 3 == 0: return 173
    if tick() % 2 == 0: return 174
    if tick() % 3 == 0: raise TypeError(175)
   else:
    with CM(176, False):
     if tick() % 4 == 0: raise ValueError(177)
     log.append(-178)
     if tick() % 3 == 0: return 179
    with CM(180, False) as c:
     log.append(-181)
   if tick() % 2:
    try:
     log.append(-184)
     if tick() % 3 == 0: return 185
    finally:
     log.append(186)
     log.append(-187)
    for i in range(2):
     if tick() % 2 == 0: continue
   else:
    if tick() % 2:
     log.append(191)
    else:
     log.append(192)
    log.append(-193)
run(f35)
def f36():
 try:
  log.append(2)
  with CM(3, False) as c, CM(300, False):
   log.append(4)
   try:
    try:
     log.append(-7)
    except ValueError as e:
     if tick() % 4 == 0: return 8
     log.append(9)
    finally:
     log.append(10)
     if tick() % 4 == 0: return 11
     log.append(12)
   except ValueError:
    with CM(13, False) as c:
     log.append(-14)
     log.append(-15)
     if tick() % 4 == 0: raise TypeError(16)
   finally:
    with CM(17, False), CM(1700, False):
     log.append(-18)
    for i in gen(1):
     if tick() % 3 == 0: return 20
   with CM(21, True) as c, CM(2100, False):
    try:
     if tick() % 3 == 0: return 23
    except (KeyError, ValueError) as e:
     log.append(24)
     if tick() % 2 == 0: return 25
    try:
     log.append(-27)
     log.append(28)
    except Exception as e:
     log.append(-29)
     if tick() % 2 == 0: raise TypeError(30)
     log.append(31)
     if tick() % 3 == 0: raise
  while tick() % 4:
   while tick() % 4:
    try:
     if tick() % 3 == 0: continue
    finally:
     log.append(36)
     if tick() % 3 == 0: break
     log.append(38)
    with CM(39, False):
     log.append(40)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
 except (KeyError, ValueError) as e:
  if tick() % 2:
   for i in range(1):
    if tick() % 2:
     if tick() % 4 == 0: return 46
     log.append(47)
     if tick() % 4 == 0: raise KeyError(48)
    else:
     if tick() % 3 == 0: continue
    try:
     log.append(51)
     if tick() % 2 == 0: break
     log.append(53)
    finally:
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: continue
     log.append(57)
     log.append(58)
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(59)
     if tick() % 2 == 0: continue
   else:
    for i in range(3):
     log.append(62)
    with CM(63, False) as c, CM(6300, False):
     log.append(-64)
     log.append(-65)
    log.append(-66)
   try:
    with CM(68, True) as c:
     log.append(69)
    with CM(70, False):
     if tick() % 3 == 0: return 71
     if tick() % 4 == 0: raise KeyError(72)
     log.append(-73)
    log.append(74)
   finally:
    try:
     log.append(76)
    except (KeyError, ValueError):
     log.append(-77)
     if tick() % 3 == 0: raise KeyError(78)
    finally:
     if tick() % 2 == 0: raise TypeError(79)
     if tick() % 2 == 0: return 80
  else:
   if tick() % 2:
    try:
     log.append(83)
    except Exception:
     if tick() % 2 == 0: return 84
     if tick() % 3 == 0: return 85
     log.append(86)
    else:
     if tick() % 4 == 0: return 87
     log.append(88)
    finally:
     log.append(89)
     log.append(90)
    with CM(91, False):
     log.append(92)
   else:
    log.append(93)
    log.append(94)
   while tick() % 4:
    if tick() % 2 == 0: continue
    try:
     log.append(98)
     log.append(99)
     if tick() % 2 == 0: raise ValueError(100)
    except Exception:
     if tick() % 4 == 0: return 101
     log.append(102)
     log.append(103)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
 try:
  with CM(107, False):
   if tick() % 3 == 0: return 108
  try:
   if tick() % 2:
    with CM(111, False), CM(11100, False):
     log.append(-112)
     if tick() % 2 == 0: return 113
     log.append(114)
    try:
     if tick() % 2 == 0: return 116
    except Exception:
     log.append(-117)
     log.append(-118)
    finally:
     log.append(119)
     log.append(-120)
     log.append(121)
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
     log.append(125)
   else:
    with CM(126, False), CM(12600, False):
     log.append(127)
     log.append(128)
     if tick() % 2 == 0: raise TypeError(129)
   try:
    with CM(131, True):
     log.append(132)
    for i in gen(2):
     log.append(134)
     if tick() % 3 == 0: continue
   finally:
    with CM(136, False):
     log.append(-137)
     log.append(-138)
     log.append(-139)
    with CM(140, False) as c, CM(14000, False):
     log.append(141)
     log.append(-142)
   with CM(143, False) as c:
    while tick() % 4:
     log.append(145)
    else:
     log.append(146)
     log.append(147)
     if tick() % 2 == 0: raise ValueError(148)
    with CM(149, True):
     log.append(150)
     log.append(151)
     log.append(-152)
  except (KeyError, ValueError) as e:
   try:
    with CM(154, False) as c, CM(15400, False):
     if tick() % 4 == 0: return 155
    try:
     log.append(-157)
    finally:
     log.append(158)
     log.append(159)
     log.append(160)
    with CM(161, True):
     if tick() % 3 == 0: return 162
     log.append(-163)
     log.append(-164)
   finally:
    with CM(165, False), CM(16500, False):
     if tick() % 3 == 0: raise TypeError(166)
    try:
     log.append(168)
    except ValueError as e:
     if tick() % 2 == 0: return 169
     log.append(-170)
     if tick() % 3 == 0: raise ValueError(171)
   if tick() % 2:
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(175)
    try:
     log.append(177)
    finally:
     if tick() % 2 == 0: raise TypeError(178)
    if tick() % 3 == 0: return 179
   else:
    with CM(180, False) as c:
     log.append(181)
    while tick() % 4:
     log.append(183)
     if tick() % 4 == 0: raise TypeError(184)
     log.append(185)
   if tick() % 2:
    with CM(187, True) as c:
     log.append(188)
     log.append(189)
   else:
    for i in range(1):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    else:
     log.append(194)
     log.append(195)
    with CM(196, False) as c:
     log.append(-197)
     if tick() % 4 == 0: return 198
     if tick() % 3 == 0: return 199
   if tick() % 3 == 0: raise
 except (KeyError, ValueError):
  for i in gen(3):
   with CM(201, False) as c:
    for i in gen(3):
     log.append(203)
     log.append(204)
     if tick() % 4 == 0: return 205
   if tick() % 2:
    if tick() % 3 == 0: raise KeyError(207)
    if tick() % 2:
     log.append(209)
    else:
     if tick() % 2 == 0: break
     log.append(211)
     if tick() % 2 == 0: continue
    while tick() % 4:
     log.append(214)
    else:
     log.append(215)
   else:
    if tick() % 2 == 0: raise TypeError(216)
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(220)
    except ValueError:
     if tick() % 2 == 0: return 221
     log.append(222)
     if tick() % 3 == 0: return 223
     if tick() % 3 == 0: raise
    else:
     log.append(224)
    with CM(225, False) as c, CM(22500, False):
     log.append(226)
     if tick() % 3 == 0: raise KeyError(227)
   while tick() % 4:
    log.append(229)
    with CM(230, False) as c:
     if tick() % 3 == 0: continue
     log.append(232)
     if tick() % 2 == 0: break
    if tick() % 3 == 0: raise TypeError(234)
   else:
    if tick() % 3 == 0: raise TypeError(235)
  for i in gen(3):
   try:
    if tick() % 2:
     if tick() % 2 == 0: return 239
    else:
     if tick() % 3 == 0: break
    for i in range(2):
     if tick() % 2 == 0: continue
     log.append(243)
     if tick() % 3 == 0: continue
    try:
     log.append(246)
     log.append(247)
     if tick() % 3 == 0: break
    except (KeyError, ValueError) as e:
     log.append(249)
    else:
     log.append(250)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    finally:
     log.append(253)
   except ValueError as e:
    if tick() % 2:
     if tick() % 2 == 0: return 255
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: raise TypeError(257)
    for i in gen(1):
     if tick() % 3 == 0: continue
    else:
     log.append(260)
    if tick() % 3 == 0: raise
   finally:
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 263
     if tick() % 3 == 0: raise ValueError(264)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
     log.append(266)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: raise KeyError(267)
     if tick() % 3 == 0: break
    try:
     if tick() % 2 == 0: break
     log.append(271)
     if tick() % 4 == 0: raise TypeError(272)
    except Exception:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     log.append(275)
   with CM(276, True) as c:
    for i in gen(3):
     if tick() % 3 == 0: continue
     log.append(279)
     if tick() % 2 == 0: raise KeyError(280)
   if tick() % 3 == 0: raise TypeError(281)
  for i in gen(3):
   log.append(283)
  if tick() % 3 == 0: raise
 log.append(-284)
run(f36)
def f37():
 if tick() % 2:
  with CM(2, True):
   with CM(3, False) as c:
    with CM(4, False):
     log.append(-5)
    log.append(6)
   with CM(7, False) as c, CM(700, False):
    try:
     log.append(-9)
     if tick() % 2 == 0: return 10
     log.append(11)
    except ValueError as e:
     log.append(-12)
     log.append(-13)
     log.append(14)
    else:
     if tick() % 4 == 0: raise ValueError(15)
    finally:
     log.append(16)
     log.append(17)
     if tick() % 2 == 0: return 18
  if tick() % 4 == 0: return 19
 else:
  try:
   with CM(21, False) as c:
    try:
     log.append(23)
    except ValueError as e:
     log.append(24)
    try:
     log.append(26)
    except ValueError as e:
     if tick() % 3 == 0: raise TypeError(27)
     log.append(-28)
     if tick() % 3 == 0: raise
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(30)
   try:
    for i in gen(2):
     log.append(33)
   except (KeyError, ValueError):
    try:
     log.append(35)
     log.append(36)
     log.append(37)
    except Exception:
     log.append(38)
     if tick() % 4 == 0: raise KeyError(39)
     log.append(40)
    finally:
     if tick() % 2 == 0: return 41
     log.append(-42)
     if tick() % 2 == 0: return 43
    if tick() % 3 == 0: raise
   if tick() % 2:
    log.append(45)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(47)
     log.append(48)
    else:
     if tick() % 4 == 0: return 49
   else:
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 53
    else:
     log.append(54)
     log.append(55)
    try:
     log.append(-57)
    except (KeyError, ValueError) as e:
     log.append(58)
     if tick() % 2 == 0: raise KeyError(59)
     if tick() % 4 == 0: return 60
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: raise ValueError(61)
    log.append(62)
  except ValueError as e:
   try:
    if tick() % 4 == 0: raise KeyError(64)
   except Exception as e:
    log.append(65)
   try:
    with CM(67, True) as c:
     log.append(-68)
     if tick() % 2 == 0: raise TypeError(69)
     log.append(-70)
    log.append(71)
   except ValueError as e:
    if tick() % 2:
     log.append(-73)
     if tick() % 3 == 0: return 74
     log.append(75)
    else:
     log.append(76)
    log.append(77)
    log.append(78)
   finally:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(80)
     log.append(-81)
     log.append(-82)
    else:
     if tick() % 2 == 0: return 83
     log.append(-84)
     if tick() % 4 == 0: raise KeyError(85)
    with CM(86, False) as c, CM(8600, False):
     log.append(87)
    if tick() % 2:
     log.append(89)
     log.append(-90)
     log.append(91)
    else:
     if tick() % 2 == 0: raise TypeError(92)
  else:
   log.append(-93)
   try:
    with CM(95, True) as c, CM(9500, False):
     if tick() % 4 == 0: return 96
     log.append(97)
   finally:
    if tick() % 3 == 0: raise TypeError(98)
   for i in range(2):
    log.append(100)
    with CM(101, True), CM(10100, False):
     if tick() % 3 == 0: return 102
  finally:
   with CM(103, False) as c, CM(10300, False):
    while tick() % 4:
     if tick() % 3 == 0: return 105
    if tick() % 2:
     log.append(-107)
    else:
     if tick() % 2 == 0: raise KeyError(108)
    try:
     log.append(-110)
     log.append(111)
    finally:
     log.append(-112)
     log.append(-113)
     log.append(-114)
   log.append(-115)
   for i in gen(3):
    with CM(117, False) as c:
     log.append(118)
     if tick() % 3 == 0: raise KeyError(119)
    if tick() % 4 == 0: raise TypeError(120)
   else:
    with CM(121, True), CM(12100, False):
     if tick() % 4 == 0: return 122
     if tick() % 3 == 0: raise ValueError(123)
     if tick() % 3 == 0: return 124
    if tick() % 4 == 0: raise KeyError(125)
    with CM(126, False) as c:
     log.append(-127)
     if tick() % 2 == 0: raise TypeError(128)
     if tick() % 2 == 0: raise ValueError(129)
  if tick() % 2:
   log.append(131)
   with CM(132, False):
    with CM(133, False) as c:
     log.append(-134)
     log.append(135)
  else:
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(138)
     log.append(139)
    else:
     if tick() % 4 == 0: raise ValueError(140)
   else:
    try:
     if tick() % 4 == 0: raise KeyError(142)
     log.append(-143)
     log.append(-144)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 145
     if tick() % 3 == 0: raise TypeError(146)
    else:
     log.append(-147)
     if tick() % 4 == 0: return 148
    finally:
     if tick() % 4 == 0: raise KeyError(149)
     log.append(150)
     log.append(151)
    if tick() % 2:
     log.append(153)
     log.append(-154)
    else:
     log.append(-155)
     log.append(156)
    try:
     log.append(158)
    except (KeyError, ValueError) as e:
     log.append(-159)
     if tick() % 3 == 0: raise
    finally:
     log.append(-160)
   if tick() % 4 == 0: return 161
run(f37)
def f38():
 log.append(1)
run(f38)
def f39():
 try:
  try:
   if tick() % 2:
    try:
     log.append(-5)
    finally:
     log.append(-6)
    with CM(7, False), CM(700, False):
     if tick() % 3 == 0: raise ValueError(8)
     log.append(-9)
     log.append(-10)
   else:
    with CM(11, False) as c, CM(1100, False):
     if tick() % 4 == 0: raise TypeError(12)
    if tick() % 2:
     if tick() % 3 == 0: return 14
     if tick() % 3 == 0: raise KeyError(15)
     if tick() % 3 == 0: raise TypeError(16)
    else:
     if tick() % 4 == 0: raise TypeError(17)
     if tick() % 2 == 0: raise TypeError(18)
     if tick() % 2 == 0: raise TypeError(19)
    if tick() % 2:
     if tick() % 4 == 0: return 21
     if tick() % 2 == 0: raise TypeError(22)
     if tick() % 2 == 0: raise TypeError(23)
    else:
     if tick() % 3 == 0: return 24
     log.append(25)
   with CM(26, False) as c:
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     log.append(-29)
     log.append(30)
   try:
    with CM(32, False):
     if tick() % 2 == 0: raise ValueError(33)
   except Exception:
    while tick() % 4:
     log.append(35)
     if tick() % 4 == 0: raise ValueError(36)
     log.append(37)
    log.append(38)
   else:
    try:
     if tick() % 2 == 0: raise TypeError(40)
     log.append(-41)
     log.append(42)
    except Exception as e:
     log.append(43)
     if tick() % 3 == 0: raise TypeError(44)
     if tick() % 3 == 0: raise KeyError(45)
    finally:
     log.append(46)
  finally:
   for i in range(3):
    try:
     if tick() % 3 == 0: return 49
    except ValueError as e:
     if tick() % 3 == 0: return 50
     if tick() % 3 == 0: raise KeyError(51)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: break
     log.append(53)
   log.append(54)
  with CM(55, True):
   with CM(56, False) as c:
    with CM(57, False), CM(5700, False):
     log.append(58)
     log.append(59)
     log.append(60)
    log.append(-61)
    try:
     log.append(63)
    except ValueError:
     log.append(-64)
     if tick() % 3 == 0: raise
 finally:
  if tick() % 3 == 0: raise TypeError(65)
  with CM(66, False) as c:
   try:
    if tick() % 4 == 0: raise KeyError(68)
    for i in range(3):
     log.append(70)
    else:
     log.append(-71)
     log.append(72)
   except (KeyError, ValueError):
    try:
     log.append(74)
     log.append(75)
     if tick() % 3 == 0: raise ValueError(76)
    finally:
     log.append(-77)
     log.append(78)
   finally:
    try:
     if tick() % 3 == 0: return 80
     log.append(81)
     log.append(82)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise KeyError(83)
     log.append(-84)
     log.append(-85)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: return 86
     log.append(-87)
run(f39)
def f40():
 for i in gen(1):
  if tick() % 4 == 0: raise ValueError(2)
  with CM(3, False):
   if tick() % 2:
    log.append(5)
    log.append(6)
    with CM(7, True), CM(700, False):
     if tick() % 2 == 0: continue
     log.append(9)
   else:
    if tick() % 3 == 0: continue
   for i in range(3):
    try:
     log.append(13)
     if tick() % 3 == 0: break
    except Exception:
     log.append(15)
   for i in gen(1):
    log.append(17)
    try:
     log.append(19)
     if tick() % 3 == 0: raise TypeError(20)
    finally:
     if tick() % 3 == 0: return 21
     if tick() % 2 == 0: return 22
     if tick() % 4 == 0: return 23
 else:
  try:
   for i in range(2):
    try:
     log.append(27)
    finally:
     log.append(28)
     if tick() % 3 == 0: return 29
     if tick() % 3 == 0: return 30
   try:
    with CM(32, False), CM(3200, False):
     if tick() % 4 == 0: raise ValueError(33)
     if tick() % 3 == 0: return 34
    with CM(35, False) as c, CM(3500, False):
     if tick() % 4 == 0: return 36
   except ValueError as e:
    with CM(37, False), CM(3700, False):
     if tick() % 2 == 0: raise KeyError(38)
     if tick() % 2 == 0: raise TypeError(39)
    if tick() % 3 == 0: raise
   finally:
    try:
     log.append(41)
    finally:
     log.append(-42)
     log.append(-43)
    with CM(44, True):
     log.append(-45)
  except (KeyError, ValueError):
   log.append(-46)
   with CM(47, True) as c:
    try:
     log.append(49)
     log.append(-50)
    finally:
     if tick() % 3 == 0: raise ValueError(51)
     if tick() % 4 == 0: return 52
     if tick() % 3 == 0: raise TypeError(53)
   log.append(-54)
   if tick() % 3 == 0: raise
  else:
   for i in gen(2):
    with CM(56, False) as c:
     if tick() % 3 == 0: break
    if tick() % 2 == 0: continue
  finally:
   for i in range(3):
    try:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 62
     if tick() % 2 == 0: break
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 64
     if tick() % 2 == 0: continue
    finally:
     if tick() % 3 == 0: break
     log.append(67)
     log.append(68)
    with CM(69, False):
     log.append(70)
     log.append(71)
   if tick() % 3 == 0: return 72
   with CM(73, False) as c, CM(7300, False):
    try:
     if tick() % 2 == 0: raise ValueError(75)
     log.append(-76)
    finally:
     if tick() % 4 == 0: raise TypeError(77)
     log.append(-78)
    log.append(-79)
    if tick() % 3 == 0: raise KeyError(80)
  if tick() % 2:
   if tick() % 2:
    with CM(83, False) as c, CM(8300, False):
     if tick() % 2 == 0: raise KeyError(84)
    if tick() % 2:
     if tick() % 3 == 0: return 86
     log.append(87)
     if tick() % 2 == 0: raise ValueError(88)
    else:
     log.append(-89)
     log.append(90)
    with CM(91, False):
     log.append(-92)
     if tick() % 2 == 0: return 93
     log.append(-94)
   else:
    with CM(95, False):
     log.append(-96)
    with CM(97, True) as c:
     if tick() % 2 == 0: raise TypeError(98)
    log.append(99)
   if tick() % 2:
    log.append(-101)
    with CM(102, True) as c:
     log.append(103)
     log.append(-104)
   else:
    if tick() % 2:
     log.append(106)
    else:
     log.append(-107)
     if tick() % 2 == 0: return 108
    if tick() % 3 == 0: return 109
   log.append(-110)
  else:
   while tick() % 4:
    try:
     if tick() % 3 == 0: break
    finally:
     log.append(114)
    if tick() % 2 == 0: break
    if tick() % 3 == 0: raise KeyError(116)
   for i in range(3):
    try:
     log.append(119)
     if tick() % 3 == 0: raise KeyError(120)
    except ValueError:
     if tick() % 3 == 0: return 121
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: raise ValueError(122)
   log.append(-123)
  log.append(-124)
 for i in gen(3):
  if tick() % 2:
   if tick() % 2:
    try:
     if tick() % 3 == 0: return 129
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(131)
    except ValueError:
     log.append(132)
     log.append(133)
     log.append(134)
   else:
    log.append(135)
    log.append(136)
  else:
   if tick() % 4 == 0: return 137
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: break
     log.append(142)
     if tick() % 2 == 0: continue
  if tick() % 2:
   with CM(145, True):
    with CM(146, True) as c:
     if tick() % 3 == 0: continue
     log.append(148)
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(151)
     log.append(152)
    with CM(153, True), CM(15300, False):
     if tick() % 4 == 0: return 154
     if tick() % 2 == 0: break
   with CM(156, False):
    with CM(157, True) as c:
     log.append(158)
     if tick() % 4 == 0: return 159
    for i in range(2):
     if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
   try:
    if tick() % 2:
     log.append(167)
     log.append(168)
     log.append(169)
    else:
     if tick() % 2 == 0: break
   finally:
    for i in range(1):
     log.append(172)
    with CM(173, False), CM(17300, False):
     log.append(174)
     log.append(175)
    try:
     log.append(177)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 180
     log.append(181)
  else:
   with CM(182, False) as c:
    if tick() % 2:
     log.append(184)
     if tick() % 2 == 0: continue
    else:
     log.append(186)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise KeyError(188)
    try:
     if tick() % 3 == 0: raise ValueError(190)
     log.append(191)
     if tick() % 2 == 0: break
    except Exception:
     if tick() % 3 == 0: raise ValueError(193)
     if tick() % 4 == 0: return 194
     if tick() % 3 == 0: raise
    finally:
     log.append(195)
     if tick() % 2 == 0: continue
     log.append(197)
  try:
   if tick() % 2:
    try:
     log.append(201)
     if tick() % 3 == 0: break
    except ValueError:
     log.append(203)
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise KeyError(206)
    else:
     if tick() % 3 == 0: return 207
   else:
    if tick() % 2:
     if tick() % 3 == 0: return 209
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: return 212
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    if tick() % 3 == 0: return 215
  except Exception as e:
   if tick() % 2:
    if tick() % 3 == 0: break
    log.append(218)
   else:
    try:
     if tick() % 2 == 0: break
     log.append(221)
    finally:
     log.append(222)
     if tick() % 4 == 0: raise TypeError(223)
   if tick() % 3 == 0: raise
 log.append(224)
run(f40)
def f41():
 while tick() % 4:
  for i in gen(3):
   if tick() % 2:
    for i in gen(1):
     log.append(5)
    log.append(6)
    try:
     log.append(8)
    finally:
     log.append(9)
     log.append(10)
   else:
    for i in gen(2):
     if tick() % 2 == 0: continue
   for i in gen(2):
    try:
     log.append(15)
     log.append(16)
     if tick() % 2 == 0: continue
    finally:
     log.append(18)
     log.append(19)
     if tick() % 2 == 0: break
   if tick() % 3 == 0: raise KeyError(21)
  else:
   try:
    for i in range(1):
     if tick() % 3 == 0: return 24
     log.append(25)
     if tick() % 3 == 0: raise KeyError(26)
   except (KeyError, ValueError) as e:
    if tick() % 4 == 0: raise TypeError(27)
    for i in gen(2):
     if tick() % 3 == 0: continue
     log.append(30)
     if tick() % 3 == 0: raise TypeError(31)
    else:
     if tick() % 2 == 0: continue
     log.append(33)
     if tick() % 2 == 0: return 34
    if tick() % 3 == 0: return 35
    if tick() % 3 == 0: raise
   finally:
    for i in range(2):
     log.append(37)
     if tick() % 4 == 0: return 38
     if tick() % 3 == 0: raise TypeError(39)
    else:
     if tick() % 4 == 0: return 40
     if tick() % 4 == 0: raise KeyError(41)
    with CM(42, False) as c:
     if tick() % 4 == 0: raise ValueError(43)
  try:
   try:
    log.append(46)
    with CM(47, False):
     log.append(48)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise TypeError(50)
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(53)
     if tick() % 4 == 0: return 54
    else:
     if tick() % 2 == 0: raise TypeError(55)
   except (KeyError, ValueError) as e:
    with CM(56, True), CM(5600, False):
     if tick() % 3 == 0: return 57
     log.append(58)
    if tick() % 2:
     log.append(60)
    else:
     if tick() % 3 == 0: continue
     log.append(62)
     log.append(63)
   else:
    try:
     log.append(65)
     log.append(66)
     log.append(67)
    finally:
     log.append(68)
    log.append(69)
   finally:
    with CM(70, False) as c:
     log.append(71)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
   with CM(74, True) as c:
    while tick() % 4:
     log.append(76)
  finally:
   log.append(77)
   for i in range(1):
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 81
     if tick() % 3 == 0: continue
    finally:
     log.append(83)
     if tick() % 4 == 0: return 84
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(86)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise ValueError(88)
    else:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(90)
     log.append(91)
 if tick() % 2:
  log.append(-93)
  log.append(-94)
  if tick() % 4 == 0: raise ValueError(95)
 else:
  if tick() % 3 == 0: raise TypeError(96)
  log.append(97)
  try:
   while tick() % 4:
    try:
     if tick() % 2 == 0: raise ValueError(101)
    except ValueError as e:
     if tick() % 3 == 0: raise KeyError(102)
     if tick() % 3 == 0: return 103
     log.append(104)
    finally:
     log.append(105)
    for i in range(3):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    try:
     log.append(110)
     log.append(111)
    except Exception as e:
     if tick() % 4 == 0: return 112
     if tick() % 3 == 0: return 113
     log.append(114)
     if tick() % 3 == 0: raise
    finally:
     log.append(115)
   if tick() % 2:
    while tick() % 4:
     log.append(118)
     if tick() % 3 == 0: continue
     log.append(120)
   else:
    try:
     if tick() % 3 == 0: raise KeyError(122)
    except (KeyError, ValueError):
     log.append(123)
    else:
     log.append(-124)
     log.append(125)
    finally:
     log.append(126)
    with CM(127, False) as c:
     if tick() % 3 == 0: raise ValueError(128)
    with CM(129, False) as c, CM(12900, False):
     log.append(-130)
     log.append(131)
     log.append(132)
   while tick() % 4:
    if tick() % 2:
     if tick() % 3 == 0: break
     log.append(136)
    else:
     log.append(137)
  finally:
   log.append(-138)
run(f41)
def f42():
 if tick() % 2:
  while tick() % 4:
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(5)
    else:
     log.append(6)
   else:
    try:
     if tick() % 3 == 0: return 8
     log.append(9)
    except (KeyError, ValueError) as e:
     log.append(10)
    else:
     if tick() % 2 == 0: raise TypeError(11)
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: raise KeyError(13)
    try:
     if tick() % 3 == 0: return 15
    except Exception:
     if tick() % 3 == 0: break
     log.append(17)
     log.append(18)
     if tick() % 3 == 0: raise
    try:
     if tick() % 3 == 0: break
     log.append(21)
    except (KeyError, ValueError):
     log.append(22)
     log.append(23)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
   try:
    log.append(26)
    try:
     if tick() % 3 == 0: raise KeyError(28)
     if tick() % 3 == 0: break
    except ValueError:
     log.append(30)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(32)
    finally:
     log.append(33)
     log.append(34)
     if tick() % 2 == 0: break
   except Exception as e:
    while tick() % 4:
     log.append(37)
     if tick() % 3 == 0: break
    for i in range(1):
     if tick() % 2 == 0: return 40
     log.append(41)
     log.append(42)
    if tick() % 3 == 0: raise
   finally:
    try:
     if tick() % 2 == 0: return 44
     log.append(45)
    finally:
     if tick() % 3 == 0: return 46
     if tick() % 2 == 0: break
    log.append(48)
  if tick() % 2:
   try:
    with CM(51, False) as c:
     log.append(52)
    with CM(53, True):
     log.append(54)
   except Exception as e:
    with CM(55, True):
     if tick() % 3 == 0: raise TypeError(56)
     if tick() % 2 == 0: return 57
   else:
    for i in range(1):
     log.append(59)
     log.append(60)
    if tick() % 2:
     log.append(-62)
    else:
     if tick() % 3 == 0: return 63
     log.append(-64)
   finally:
    while tick() % 4:
     log.append(66)
    for i in range(2):
     log.append(68)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    for i in range(3):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    else:
     log.append(-74)
     if tick() % 3 == 0: return 75
     log.append(76)
  else:
   log.append(-77)
   if tick() % 2:
    log.append(-79)
   else:
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(81)
    else:
     log.append(82)
     log.append(83)
   log.append(84)
  try:
   for i in gen(2):
    if tick() % 2 == 0: raise KeyError(87)
    while tick() % 4:
     if tick() % 3 == 0: continue
    log.append(90)
   else:
    with CM(91, True):
     if tick() % 2 == 0: return 92
    try:
     log.append(94)
     log.append(-95)
    except ValueError as e:
     if tick() % 2 == 0: return 96
     if tick() % 3 == 0: return 97
     log.append(98)
    finally:
     log.append(99)
     if tick() % 3 == 0: raise KeyError(100)
     log.append(-101)
    with CM(102, True) as c, CM(10200, False):
     log.append(-103)
     log.append(104)
     log.append(-105)
   try:
    if tick() % 4 == 0: raise KeyError(107)
    while tick() % 4:
     log.append(109)
   except (KeyError, ValueError) as e:
    log.append(110)
    if tick() % 2:
     if tick() % 4 == 0: return 112
    else:
     if tick() % 4 == 0: raise KeyError(113)
   finally:
    with CM(114, False) as c:
     log.append(-115)
  except (KeyError, ValueError) as e:
   try:
    while tick() % 4:
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: return 119
    log.append(-120)
    try:
     if tick() % 4 == 0: raise KeyError(122)
    except Exception as e:
     if tick() % 2 == 0: raise KeyError(123)
     if tick() % 3 == 0: return 124
     log.append(-125)
    finally:
     log.append(126)
   except Exception as e:
    try:
     log.append(128)
     log.append(129)
    except Exception:
     if tick() % 4 == 0: raise ValueError(130)
    while tick() % 4:
     if tick() % 3 == 0: continue
   finally:
    with CM(133, True) as c:
     log.append(134)
     log.append(-135)
     if tick() % 4 == 0: raise KeyError(136)
    with CM(137, False), CM(13700, False):
     log.append(138)
    try:
     log.append(-140)
    except ValueError as e:
     log.append(-141)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: return 142
     if tick() % 2 == 0: return 143
     log.append(144)
   if tick() % 3 == 0: raise
  finally:
   with CM(145, True):
    try:
     if tick() % 3 == 0: raise KeyError(147)
     if tick() % 2 == 0: return 148
    except ValueError as e:
     log.append(149)
     if tick() % 2 == 0: return 150
    finally:
     log.append(151)
     if tick() % 2 == 0: raise KeyError(152)
     log.append(-153)
 else:
  if tick() % 2:
   while tick() % 4:
    if tick() % 2:
     log.append(157)
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: raise TypeError(159)
     log.append(160)
     log.append(161)
    with CM(162, True):
     log.append(163)
    log.append(164)
   else:
    if tick() % 2:
     log.append(166)
     log.append(167)
     if tick() % 3 == 0: return 168
    else:
     log.append(169)
     log.append(-170)
     if tick() % 3 == 0: raise KeyError(171)
    if tick() % 3 == 0: raise ValueError(172)
    log.append(-173)
  else:
   if tick() % 3 == 0: raise ValueError(174)
  log.append(175)
 log.append(176)
run(f42)
def f43():
 log.append(1)
 if tick() % 2:
  log.append(-3)
 else:
  log.append(4)
  with CM(5, True), CM(500, False):
   log.append(6)
   with CM(7, False), CM(700, False):
    try:
     log.append(9)
     if tick() % 2 == 0: return 10
     log.append(11)
    except (KeyError, ValueError) as e:
     log.append(-12)
     log.append(-13)
    else:
     log.append(14)
     if tick() % 4 == 0: return 15
     log.append(16)
    finally:
     log.append(17)
     log.append(18)
     if tick() % 4 == 0: raise TypeError(19)
    for i in range(3):
     if tick() % 4 == 0: return 21
     if tick() % 3 == 0: continue
     log.append(23)
    else:
     log.append(24)
     if tick() % 2 == 0: raise KeyError(25)
    log.append(-26)
  for i in range(1):
   try:
    try:
     log.append(30)
     if tick() % 2 == 0: continue
     log.append(32)
    except ValueError as e:
     if tick() % 2 == 0: raise ValueError(33)
     if tick() % 3 == 0: break
     log.append(35)
    finally:
     log.append(36)
     log.append(37)
     if tick() % 2 == 0: continue
   except ValueError as e:
    for i in gen(1):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 41
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: break
     log.append(44)
    with CM(45, False), CM(4500, False):
     log.append(46)
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(48)
    if tick() % 3 == 0: raise
   else:
    while tick() % 4:
     if tick() % 2 == 0: return 50
     log.append(51)
    with CM(52, True), CM(5200, False):
     if tick() % 4 == 0: raise TypeError(53)
    if tick() % 3 == 0: raise KeyError(54)
   finally:
    with CM(55, False) as c, CM(5500, False):
     if tick() % 3 == 0: continue
     log.append(57)
    while tick() % 4:
     if tick() % 4 == 0: return 59
     log.append(60)
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    except ValueError as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
 try:
  with CM(67, False) as c:
   while tick() % 4:
    with CM(69, False), CM(6900, False):
     if tick() % 2 == 0: break
     log.append(71)
     log.append(72)
    log.append(73)
   log.append(74)
  try:
   with CM(76, True):
    with CM(77, False) as c, CM(7700, False):
     log.append(-78)
     log.append(79)
    with CM(80, False), CM(8000, False):
     log.append(-81)
     log.append(82)
   with CM(83, True), CM(8300, False):
    if tick() % 2:
     log.append(85)
    else:
     if tick() % 3 == 0: return 86
     if tick() % 3 == 0: return 87
    if tick() % 2:
     log.append(-89)
    else:
     log.append(-90)
   log.append(-91)
  except Exception as e:
   while tick() % 4:
    while tick() % 4:
     if tick() % 2 == 0: continue
    if tick() % 2 == 0: break
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: return 98
    else:
     if tick() % 2 == 0: raise TypeError(99)
     if tick() % 4 == 0: return 100
     log.append(-101)
    with CM(102, False) as c:
     log.append(103)
     log.append(-104)
   else:
    try:
     log.append(106)
     if tick() % 4 == 0: return 107
     log.append(-108)
    except (KeyError, ValueError) as e:
     log.append(109)
     log.append(110)
     log.append(-111)
    else:
     log.append(-112)
    finally:
     log.append(-113)
     log.append(114)
    if tick() % 4 == 0: raise TypeError(115)
   if tick() % 3 == 0: raise
  if tick() % 2 == 0: raise TypeError(116)
 except Exception:
  log.append(-117)
 else:
  if tick() % 2:
   log.append(119)
   if tick() % 4 == 0: return 120
   with CM(121, False):
    log.append(122)
    with CM(123, False) as c:
     log.append(124)
     log.append(-125)
  else:
   if tick() % 2 == 0: return 126
   if tick() % 2:
    while tick() % 4:
     if tick() % 4 == 0: return 129
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    log.append(-132)
    try:
     log.append(-134)
     if tick() % 2 == 0: return 135
     log.append(136)
    finally:
     log.append(-137)
     log.append(138)
   else:
    log.append(-139)
    log.append(140)
    if tick() % 3 == 0: return 141
  try:
   with CM(143, False):
    with CM(144, False) as c:
     log.append(145)
     log.append(146)
    with CM(147, True) as c:
     if tick() % 2 == 0: return 148
     log.append(149)
  except Exception as e:
   if tick() % 2 == 0: return 150
   with CM(151, False) as c:
    try:
     if tick() % 2 == 0: raise TypeError(153)
     log.append(154)
    except Exception as e:
     log.append(-155)
     log.append(-156)
     log.append(-157)
     if tick() % 3 == 0: raise
    else:
     log.append(158)
     if tick() % 2 == 0: raise ValueError(159)
     log.append(-160)
    if tick() % 2:
     if tick() % 4 == 0: return 162
     if tick() % 3 == 0: return 163
    else:
     log.append(164)
     log.append(165)
     if tick() % 2 == 0: raise KeyError(166)
    if tick() % 2:
     log.append(-168)
    else:
     log.append(-169)
   if tick() % 3 == 0: return 170
  finally:
   if tick() % 2:
    log.append(172)
   else:
    with CM(173, False) as c, CM(17300, False):
     log.append(174)
     if tick() % 2 == 0: raise ValueError(175)
     log.append(176)
   log.append(-177)
   if tick() % 3 == 0: raise ValueError(178)
 finally:
  log.append(179)
run(f43)
def f44():
 if tick() % 2:
  log.append(-2)
  try:
   try:
    log.append(-5)
    log.append(6)
    log.append(7)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: return 9
     log.append(-10)
    else:
     if tick() % 3 == 0: raise TypeError(11)
    if tick() % 2:
     log.append(13)
    else:
     if tick() % 2 == 0: raise ValueError(14)
     log.append(15)
   try:
    while tick() % 4:
     log.append(18)
     log.append(19)
     if tick() % 2 == 0: continue
    try:
     log.append(-22)
     if tick() % 4 == 0: return 23
    except (KeyError, ValueError):
     log.append(24)
     log.append(-25)
     log.append(-26)
    finally:
     if tick() % 2 == 0: return 27
     log.append(28)
   except Exception:
    log.append(29)
   finally:
    with CM(30, False) as c, CM(3000, False):
     log.append(-31)
   while tick() % 4:
    for i in gen(3):
     log.append(34)
    else:
     if tick() % 3 == 0: break
  finally:
   log.append(-36)
  if tick() % 2 == 0: return 37
 else:
  if tick() % 4 == 0: return 38
  with CM(39, False), CM(3900, False):
   with CM(40, False) as c:
    if tick() % 2:
     log.append(-42)
    else:
     log.append(43)
    log.append(-44)
    with CM(45, False), CM(4500, False):
     log.append(46)
   log.append(-47)
run(f44)
def f45():
 for i in gen(2):
  if tick() % 2:
   for i in range(1):
    try:
     log.append(5)
     log.append(6)
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: continue
    with CM(9, False) as c, CM(900, False):
     log.append(10)
     if tick() % 3 == 0: break
    for i in range(2):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(15)
   try:
    for i in gen(1):
     if tick() % 2 == 0: break
     log.append(19)
    else:
     if tick() % 3 == 0: return 20
     if tick() % 3 == 0: break
     log.append(22)
    while tick() % 4:
     log.append(24)
     if tick() % 3 == 0: raise KeyError(25)
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(31)
   finally:
    for i in gen(3):
     if tick() % 2 == 0: continue
    with CM(34, False), CM(3400, False):
     log.append(35)
  else:
   if tick() % 3 == 0: continue
 else:
  with CM(37, True) as c, CM(3700, False):
   if tick() % 3 == 0: raise KeyError(38)
   for i in gen(2):
    log.append(40)
  with CM(41, False), CM(4100, False):
   while tick() % 4:
    if tick() % 2 == 0: raise ValueError(43)
    log.append(44)
    with CM(45, True):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(48)
   if tick() % 2:
    with CM(50, False):
     if tick() % 3 == 0: raise KeyError(51)
    if tick() % 2 == 0: return 52
    try:
     log.append(-54)
     log.append(55)
     log.append(-56)
    finally:
     log.append(57)
     log.append(58)
     log.append(-59)
   else:
    for i in range(1):
     log.append(61)
     log.append(62)
     if tick() % 2 == 0: continue
    else:
     log.append(64)
     log.append(-65)
     if tick() % 4 == 0: return 66
  with CM(67, False) as c, CM(6700, False):
   for i in range(3):
    try:
     log.append(70)
    except ValueError as e:
     if tick() % 4 == 0: return 71
     log.append(72)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: raise TypeError(74)
     if tick() % 4 == 0: return 75
    finally:
     log.append(76)
   else:
    log.append(77)
    for i in gen(1):
     log.append(79)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
   while tick() % 4:
    if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(86)
     if tick() % 4 == 0: return 87
     if tick() % 4 == 0: return 88
    if tick() % 3 == 0: break
 for i in range(1):
  try:
   try:
    log.append(93)
    with CM(94, True) as c:
     log.append(95)
     log.append(96)
     log.append(97)
   finally:
    log.append(98)
    if tick() % 2 == 0: break
   for i in range(3):
    if tick() % 3 == 0: raise ValueError(101)
   log.append(102)
  except Exception:
   log.append(103)
   if tick() % 3 == 0: break
   for i in gen(3):
    if tick() % 2 == 0: break
    with CM(107, False), CM(10700, False):
     log.append(108)
    for i in range(3):
     log.append(110)
     if tick() % 3 == 0: return 111
     if tick() % 2 == 0: break
  while tick() % 4:
   with CM(114, False) as c, CM(11400, False):
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: raise ValueError(117)
    for i in range(3):
     if tick() % 3 == 0: continue
     log.append(120)
     log.append(121)
    try:
     if tick() % 2 == 0: raise KeyError(123)
     if tick() % 4 == 0: raise ValueError(124)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise TypeError(125)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
     log.append(128)
     if tick() % 3 == 0: return 129
  else:
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 132
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    except ValueError as e:
     if tick() % 3 == 0: raise KeyError(135)
    else:
     if tick() % 2 == 0: return 136
     if tick() % 3 == 0: continue
     log.append(138)
    finally:
     log.append(139)
     log.append(140)
   else:
    try:
     if tick() % 3 == 0: raise TypeError(142)
     log.append(143)
    except Exception:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 148
     if tick() % 4 == 0: return 149
  with CM(150, False) as c, CM(15000, False):
   if tick() % 3 == 0: break
   if tick() % 4 == 0: raise TypeError(152)
 with CM(153, False):
  if tick() % 3 == 0: raise TypeError(154)
  for i in range(2):
   try:
    with CM(157, False) as c, CM(15700, False):
     log.append(158)
    with CM(159, False), CM(15900, False):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 161
     if tick() % 4 == 0: raise KeyError(162)
    with CM(163, False) as c:
     if tick() % 2 == 0: continue
   except ValueError:
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(166)
    else:
     if tick() % 4 == 0: return 167
     if tick() % 4 == 0: raise KeyError(168)
     if tick() % 3 == 0: return 169
    for i in gen(3):
     if tick() % 3 == 0: continue
     log.append(172)
    else:
     if tick() % 2 == 0: return 173
    if tick() % 3 == 0: raise
   else:
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    except Exception as e:
     if tick() % 3 == 0: return 177
    for i in gen(2):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    else:
     log.append(181)
   try:
    if tick() % 2 == 0: return 183
    if tick() % 2:
     log.append(185)
    else:
     if tick() % 3 == 0: return 186
     log.append(187)
     if tick() % 3 == 0: raise ValueError(188)
    if tick() % 2:
     log.append(190)
     log.append(191)
     log.append(192)
    else:
     if tick() % 2 == 0: return 193
     log.append(194)
   except (KeyError, ValueError) as e:
    with CM(195, False):
     if tick() % 2 == 0: return 196
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     log.append(199)
     if tick() % 2 == 0: raise KeyError(200)
   finally:
    if tick() % 2 == 0: break
    with CM(202, False), CM(20200, False):
     log.append(203)
     log.append(204)
    with CM(205, False):
     if tick() % 3 == 0: continue
     log.append(207)
   for i in gen(2):
    if tick() % 2 == 0: raise TypeError(209)
  else:
   try:
    with CM(211, False), CM(21100, False):
     log.append(212)
     log.append(213)
     if tick() % 4 == 0: return 214
    try:
     log.append(-216)
     log.append(217)
    except ValueError:
     log.append(-218)
    else:
     log.append(219)
    finally:
     log.append(-220)
     log.append(221)
     log.append(222)
    for i in gen(3):
     log.append(224)
     if tick() % 2 == 0: return 225
     if tick() % 2 == 0: break
   except ValueError:
    if tick() % 2:
     if tick() % 4 == 0: return 228
    else:
     log.append(-229)
    try:
     log.append(-231)
     log.append(232)
     log.append(-233)
    except Exception as e:
     log.append(234)
     log.append(-235)
     log.append(236)
   finally:
    if tick() % 4 == 0: return 237
    while tick() % 4:
     if tick() % 3 == 0: return 239
     log.append(240)
     if tick() % 2 == 0: break
   try:
    try:
     log.append(244)
     if tick() % 2 == 0: raise ValueError(245)
    except ValueError as e:
     log.append(-246)
     log.append(247)
    else:
     log.append(248)
     log.append(249)
    finally:
     if tick() % 2 == 0: return 250
     log.append(251)
     log.append(-252)
    with CM(253, False):
     log.append(254)
    with CM(255, False) as c, CM(25500, False):
     log.append(256)
     log.append(257)
   except Exception:
    if tick() % 2:
     if tick() % 2 == 0: return 259
     log.append(260)
    else:
     if tick() % 4 == 0: raise KeyError(261)
    if tick() % 2:
     if tick() % 3 == 0: return 263
    else:
     log.append(264)
     if tick() % 3 == 0: raise TypeError(265)
    if tick() % 3 == 0: raise
   finally:
    try:
     log.append(267)
     if tick() % 4 == 0: raise ValueError(268)
     log.append(-269)
    finally:
     if tick() % 3 == 0: raise KeyError(270)
     log.append(-271)
   log.append(272)
  with CM(273, True) as c, CM(27300, False):
   log.append(274)
run(f45)
def f46():
 for i in range(1):
  with CM(2, False):
   if tick() % 2:
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    except Exception as e:
     log.append(7)
     log.append(8)
     log.append(9)
    finally:
     if tick() % 2 == 0: continue
     log.append(11)
     log.append(12)
    if tick() % 2:
     log.append(14)
     log.append(15)
     log.append(16)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 18
    try:
     log.append(20)
     log.append(21)
     log.append(22)
    except ValueError as e:
     log.append(23)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 25
     if tick() % 3 == 0: raise
   else:
    try:
     log.append(27)
     if tick() % 2 == 0: raise ValueError(28)
     log.append(29)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 31
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 34
    with CM(35, False):
     log.append(36)
     if tick() % 2 == 0: raise KeyError(37)
   while tick() % 4:
    if tick() % 2:
     log.append(40)
     if tick() % 3 == 0: break
     log.append(42)
    else:
     if tick() % 4 == 0: raise KeyError(43)
     if tick() % 2 == 0: continue
   if tick() % 2:
    for i in range(1):
     if tick() % 2 == 0: break
    log.append(48)
   else:
    log.append(49)
    with CM(50, False), CM(5000, False):
     if tick() % 3 == 0: return 51
     if tick() % 3 == 0: return 52
  while tick() % 4:
   try:
    if tick() % 2 == 0: continue
    with CM(56, False) as c, CM(5600, False):
     log.append(57)
     if tick() % 4 == 0: return 58
    try:
     log.append(60)
    except Exception:
     if tick() % 3 == 0: break
     log.append(62)
     log.append(63)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: return 64
     log.append(65)
     if tick() % 3 == 0: break
    finally:
     if tick() % 2 == 0: raise ValueError(67)
     if tick() % 2 == 0: break
   except Exception:
    try:
     log.append(70)
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 3 == 0: raise KeyError(72)
     if tick() % 3 == 0: raise
    if tick() % 3 == 0: continue
    try:
     log.append(75)
     log.append(76)
     if tick() % 3 == 0: break
    finally:
     log.append(78)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 80
    if tick() % 3 == 0: raise
   else:
    if tick() % 4 == 0: raise TypeError(81)
    if tick() % 2:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    else:
     log.append(85)
     if tick() % 2 == 0: break
   finally:
    with CM(87, False) as c:
     log.append(88)
  else:
   with CM(89, False) as c, CM(8900, False):
    with CM(90, False) as c, CM(9000, False):
     if tick() % 4 == 0: return 91
     log.append(92)
     if tick() % 2 == 0: raise KeyError(93)
    while tick() % 4:
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise TypeError(98)
    else:
     log.append(99)
     log.append(100)
     if tick() % 4 == 0: return 101
   for i in gen(1):
    log.append(103)
    if tick() % 3 == 0: continue
    try:
     log.append(106)
    except Exception as e:
     log.append(107)
    finally:
     log.append(108)
   log.append(109)
run(f46)
def f47():
 if tick() % 2:
  with CM(2, False), CM(200, False):
   with CM(3, True), CM(300, False):
    with CM(4, True) as c, CM(400, False):
     log.append(-5)
     log.append(-6)
     log.append(-7)
  for i in gen(1):
   log.append(9)
   try:
    with CM(11, False):
     log.append(12)
    log.append(13)
   except Exception:
    if tick() % 3 == 0: raise ValueError(14)
   for i in range(2):
    try:
     log.append(17)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: continue
    else:
     log.append(19)
    for i in gen(3):
     if tick() % 2 == 0: break
     log.append(22)
     log.append(23)
    if tick() % 2:
     log.append(25)
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise TypeError(28)
   else:
    try:
     if tick() % 4 == 0: raise TypeError(30)
     log.append(31)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
     log.append(33)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: raise ValueError(35)
     if tick() % 4 == 0: return 36
     if tick() % 2 == 0: return 37
    for i in gen(2):
     log.append(39)
     if tick() % 3 == 0: return 40
  for i in gen(1):
   if tick() % 2:
    with CM(43, True) as c:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 45
     if tick() % 3 == 0: raise ValueError(46)
   else:
    log.append(47)
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 50
    else:
     log.append(51)
     if tick() % 3 == 0: return 52
 else:
  try:
   try:
    log.append(55)
    log.append(-56)
    log.append(-57)
   except ValueError:
    try:
     log.append(59)
     if tick() % 4 == 0: raise KeyError(60)
    finally:
     log.append(61)
    with CM(62, False) as c, CM(6200, False):
     log.append(63)
   finally:
    try:
     log.append(65)
     if tick() % 4 == 0: return 66
     if tick() % 4 == 0: raise KeyError(67)
    finally:
     log.append(68)
     log.append(-69)
     if tick() % 3 == 0: raise ValueError(70)
    with CM(71, False) as c:
     log.append(-72)
     if tick() % 4 == 0: return 73
     log.append(74)
    log.append(-75)
  finally:
   if tick() % 4 == 0: raise ValueError(76)
   log.append(-77)
   with CM(78, True), CM(7800, False):
    if tick() % 3 == 0: return 79
    for i in range(3):
     log.append(81)
 with CM(82, False):
  with CM(83, False):
   try:
    log.append(85)
   finally:
    try:
     log.append(87)
     log.append(88)
     log.append(-89)
    finally:
     log.append(90)
     log.append(91)
     if tick() % 4 == 0: raise TypeError(92)
   log.append(-93)
   try:
    with CM(95, False) as c, CM(9500, False):
     log.append(96)
     log.append(-97)
    try:
     if tick() % 4 == 0: return 99
     log.append(100)
    except (KeyError, ValueError):
     log.append(-101)
     if tick() % 2 == 0: raise TypeError(102)
    else:
     log.append(-103)
   except Exception as e:
    log.append(104)
    if tick() % 3 == 0: raise KeyError(105)
    with CM(106, False):
     log.append(107)
     log.append(-108)
     log.append(109)
    if tick() % 3 == 0: raise
run(f47)
def f48():
 try:
  while tick() % 4:
   while tick() % 4:
    with CM(4, False) as c, CM(400, False):
     if tick() % 2 == 0: raise TypeError(5)
     if tick() % 2 == 0: continue
     log.append(7)
 except Exception:
  with CM(8, True) as c:
   if tick() % 2:
    log.append(-10)
    if tick() % 3 == 0: raise KeyError(11)
   else:
    try:
     if tick() % 2 == 0: return 13
     log.append(-14)
     log.append(-15)
    finally:
     if tick() % 4 == 0: raise TypeError(16)
     if tick() % 2 == 0: return 17
    for i in range(3):
     if tick() % 2 == 0: continue
     log.append(20)
     if tick() % 2 == 0: break
   if tick() % 3 == 0: return 22
  try:
   try:
    log.append(25)
   except ValueError:
    with CM(26, False) as c:
     if tick() % 2 == 0: return 27
     log.append(28)
    log.append(29)
   try:
    if tick() % 2:
     log.append(-32)
     if tick() % 2 == 0: return 33
    else:
     if tick() % 3 == 0: raise KeyError(34)
   except Exception as e:
    with CM(35, True):
     log.append(36)
     if tick() % 2 == 0: raise KeyError(37)
     log.append(38)
    if tick() % 2 == 0: raise TypeError(39)
    if tick() % 2 == 0: raise KeyError(40)
   if tick() % 2:
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    else:
     log.append(45)
     if tick() % 2 == 0: return 46
   else:
    if tick() % 2 == 0: return 47
    if tick() % 3 == 0: return 48
    try:
     if tick() % 4 == 0: raise TypeError(50)
     log.append(51)
     log.append(52)
    except Exception:
     log.append(-53)
     if tick() % 3 == 0: return 54
  finally:
   with CM(55, False) as c:
    try:
     log.append(57)
     log.append(58)
    except (KeyError, ValueError):
     log.append(59)
     log.append(60)
     log.append(61)
     if tick() % 3 == 0: raise
    for i in gen(1):
     if tick() % 2 == 0: return 63
     log.append(64)
     if tick() % 4 == 0: return 65
   if tick() % 4 == 0: raise ValueError(66)
 finally:
  log.append(67)
run(f48)
def f49():
 try:
  try:
   with CM(3, True) as c:
    if tick() % 2:
     if tick() % 2 == 0: return 5
     if tick() % 2 == 0: return 6
     if tick() % 4 == 0: raise ValueError(7)
    else:
     log.append(8)
     log.append(9)
     log.append(10)
  finally:
   if tick() % 2 == 0: return 11
   try:
    log.append(-13)
    for i in gen(1):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(16)
     log.append(17)
    if tick() % 2:
     log.append(-19)
    else:
     log.append(20)
     log.append(-21)
   finally:
    while tick() % 4:
     log.append(23)
     if tick() % 3 == 0: continue
    else:
     if tick() % 4 == 0: raise TypeError(25)
  try:
   log.append(-27)
   log.append(28)
  except (KeyError, ValueError) as e:
   log.append(29)
   if tick() % 3 == 0: raise
  with CM(30, False) as c:
   with CM(31, True) as c, CM(3100, False):
    log.append(-32)
    if tick() % 2:
     log.append(34)
     log.append(35)
    else:
     log.append(36)
     if tick() % 2 == 0: return 37
   if tick() % 4 == 0: return 38
 except ValueError as e:
  for i in range(2):
   try:
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(42)
   except ValueError as e:
    for i in gen(1):
     log.append(44)
    with CM(45, False), CM(4500, False):
     if tick() % 2 == 0: break
     log.append(47)
     log.append(48)
    with CM(49, False):
     if tick() % 3 == 0: continue
   else:
    if tick() % 2 == 0: break
    if tick() % 3 == 0: return 52
   if tick() % 3 == 0: break
  for i in range(1):
   with CM(55, False):
    log.append(56)
   if tick() % 2:
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(60)
    except (KeyError, ValueError):
     log.append(61)
     log.append(62)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
    if tick() % 2 == 0: break
    try:
     log.append(66)
     if tick() % 4 == 0: return 67
     if tick() % 4 == 0: return 68
    except ValueError as e:
     if tick() % 4 == 0: return 69
     if tick() % 4 == 0: return 70
     if tick() % 2 == 0: raise TypeError(71)
    else:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise KeyError(73)
   else:
    if tick() % 4 == 0: return 74
   try:
    with CM(76, False), CM(7600, False):
     log.append(77)
    if tick() % 2:
     log.append(79)
     log.append(80)
    else:
     log.append(81)
     if tick() % 3 == 0: raise TypeError(82)
     if tick() % 2 == 0: return 83
    with CM(84, False), CM(8400, False):
     if tick() % 4 == 0: return 85
     if tick() % 3 == 0: continue
   except ValueError:
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     log.append(90)
    finally:
     log.append(91)
     if tick() % 3 == 0: raise ValueError(92)
    for i in gen(1):
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise
   finally:
    if tick() % 3 == 0: continue
  else:
   while tick() % 4:
    with CM(97, True):
     if tick() % 2 == 0: continue
    try:
     if tick() % 4 == 0: raise TypeError(100)
     if tick() % 4 == 0: return 101
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: return 103
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
   else:
    try:
     if tick() % 4 == 0: raise TypeError(107)
    except ValueError as e:
     if tick() % 4 == 0: raise ValueError(108)
    else:
     if tick() % 2 == 0: return 109
     log.append(110)
     if tick() % 4 == 0: raise TypeError(111)
    finally:
     log.append(112)
    if tick() % 2:
     log.append(114)
    else:
     if tick() % 2 == 0: return 115
     if tick() % 4 == 0: return 116
     log.append(117)
  if tick() % 3 == 0: raise
 finally:
  with CM(118, True) as c, CM(11800, False):
   for i in gen(3):
    with CM(120, False) as c:
     if tick() % 4 == 0: return 121
     log.append(122)
    try:
     if tick() % 4 == 0: return 124
     if tick() % 3 == 0: raise KeyError(125)
     if tick() % 2 == 0: raise TypeError(126)
    except (KeyError, ValueError) as e:
     log.append(127)
    else:
     log.append(128)
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(131)
     if tick() % 3 == 0: continue
   else:
    try:
     log.append(134)
    finally:
     log.append(135)
    if tick() % 2:
     if tick() % 4 == 0: return 137
    else:
     log.append(138)
     log.append(-139)
     log.append(-140)
    try:
     log.append(142)
     log.append(143)
     if tick() % 4 == 0: return 144
    except Exception as e:
     log.append(-145)
     log.append(-146)
     log.append(147)
     if tick() % 3 == 0: raise
   try:
    try:
     log.append(150)
     log.append(151)
    finally:
     log.append(152)
     log.append(153)
    log.append(154)
    with CM(155, False) as c, CM(15500, False):
     log.append(-156)
     if tick() % 2 == 0: raise KeyError(157)
   finally:
    while tick() % 4:
     log.append(159)
    while tick() % 4:
     if tick() % 3 == 0: return 161
     if tick() % 2 == 0: raise ValueError(162)
   log.append(163)
 with CM(164, True), CM(16400, False):
  if tick() % 4 == 0: raise ValueError(165)
  log.append(-166)
  log.append(-167)
 with CM(168, True) as c:
  with CM(169, True):
   log.append(170)
   while tick() % 4:
    with CM(172, False), CM(17200, False):
     log.append(173)
     if tick() % 3 == 0: continue
    with CM(175, False) as c:
     if tick() % 4 == 0: raise TypeError(176)
   else:
    while tick() % 4:
     log.append(178)
     if tick() % 3 == 0: raise TypeError(179)
    if tick() % 2:
     log.append(181)
     log.append(182)
     log.append(-183)
    else:
     log.append(-184)
     log.append(-185)
   log.append(-186)
  while tick() % 4:
   log.append(188)
run(f49)
def f50():
 with CM(1, True), CM(100, False):
  with CM(2, False):
   if tick() % 2:
    with CM(4, False), CM(400, False):
     if tick() % 4 == 0: return 5
     log.append(-6)
     log.append(-7)
   else:
    if tick() % 2:
     log.append(9)
     log.append(10)
     if tick() % 4 == 0: raise ValueError(11)
    else:
     log.append(-12)
     if tick() % 3 == 0: return 13
    if tick() % 4 == 0: raise ValueError(14)
   with CM(15, True):
    if tick() % 2:
     if tick() % 4 == 0: return 17
     log.append(-18)
    else:
     log.append(-19)
     log.append(20)
    log.append(21)
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(23)
     if tick() % 2 == 0: continue
    else:
     log.append(-25)
     log.append(26)
 try:
  try:
   if tick() % 4 == 0: raise TypeError(29)
   with CM(30, False), CM(3000, False):
    if tick() % 2:
     if tick() % 4 == 0: return 32
     if tick() % 2 == 0: raise ValueError(33)
    else:
     log.append(34)
     if tick() % 4 == 0: raise ValueError(35)
     log.append(-36)
   with CM(37, False):
    if tick() % 3 == 0: raise KeyError(38)
    for i in gen(3):
     log.append(40)
  except ValueError:
   if tick() % 2:
    log.append(42)
    if tick() % 2:
     log.append(-44)
     log.append(-45)
    else:
     log.append(46)
    log.append(47)
   else:
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(50)
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(53)
     if tick() % 2 == 0: raise KeyError(54)
     log.append(-55)
    else:
     log.append(-56)
     if tick() % 3 == 0: return 57
     log.append(-58)
    try:
     log.append(60)
     log.append(-61)
    except (KeyError, ValueError):
     log.append(-62)
     log.append(63)
     log.append(64)
     if tick() % 3 == 0: raise
    finally:
     log.append(65)
     log.append(-66)
  finally:
   try:
    log.append(68)
    with CM(69, False), CM(6900, False):
     log.append(-70)
     log.append(-71)
     log.append(72)
    try:
     log.append(74)
    except (KeyError, ValueError):
     log.append(75)
     if tick() % 3 == 0: raise ValueError(76)
     log.append(-77)
    else:
     log.append(-78)
     if tick() % 3 == 0: raise TypeError(79)
   except (KeyError, ValueError):
    with CM(80, False) as c:
     log.append(-81)
   finally:
    while tick() % 4:
     log.append(83)
    else:
     log.append(-84)
    if tick() % 3 == 0: return 85
    log.append(-86)
   log.append(-87)
 except (KeyError, ValueError) as e:
  if tick() % 2 == 0: raise ValueError(88)
 finally:
  try:
   with CM(90, False) as c, CM(9000, False):
    if tick() % 2:
     log.append(-92)
    else:
     log.append(93)
     if tick() % 2 == 0: raise KeyError(94)
     log.append(95)
  except ValueError as e:
   with CM(96, False) as c:
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(98)
     log.append(99)
     log.append(-100)
    else:
     log.append(101)
   try:
    for i in range(1):
     log.append(104)
     log.append(105)
    with CM(106, False) as c, CM(10600, False):
     log.append(107)
     if tick() % 3 == 0: raise KeyError(108)
     if tick() % 2 == 0: return 109
    for i in gen(1):
     log.append(111)
   except (KeyError, ValueError):
    with CM(112, False) as c:
     log.append(113)
     log.append(-114)
     if tick() % 2 == 0: raise KeyError(115)
   try:
    log.append(-117)
    with CM(118, True) as c, CM(11800, False):
     log.append(119)
     log.append(120)
    try:
     log.append(-122)
    except ValueError:
     if tick() % 2 == 0: raise KeyError(123)
     if tick() % 3 == 0: raise
    else:
     log.append(124)
   finally:
    for i in gen(1):
     log.append(126)
     log.append(127)
    if tick() % 2:
     if tick() % 4 == 0: return 129
     if tick() % 3 == 0: raise KeyError(130)
    else:
     log.append(131)
     if tick() % 3 == 0: return 132
     log.append(-133)
    log.append(134)
   if tick() % 3 == 0: raise
 with CM(135, False):
  try:
   log.append(137)
  except (KeyError, ValueError):
   for i in gen(3):
    while tick() % 4:
     log.append(140)
     if tick() % 2 == 0: raise ValueError(141)
    else:
     if tick() % 2 == 0: raise TypeError(142)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    for i in range(3):
     log.append(146)
     if tick() % 4 == 0: return 147
    else:
     if tick() % 2 == 0: return 148
     if tick() % 2 == 0: return 149
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(151)
     log.append(152)
    else:
     if tick() % 3 == 0: return 153
     log.append(154)
     if tick() % 2 == 0: break
   for i in gen(2):
    with CM(157, False):
     if tick() % 2 == 0: break
    if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    except Exception as e:
     if tick() % 2 == 0: break
     log.append(164)
  finally:
   log.append(165)
run(f50)
def f51():
 for i in gen(1):
  try:
   with CM(3, False), CM(300, False):
    try:
     log.append(5)
     if tick() % 3 == 0: continue
    except Exception as e:
     if tick() % 3 == 0: continue
    else:
     log.append(8)
    if tick() % 2 == 0: raise KeyError(9)
  finally:
   log.append(10)
  for i in range(3):
   with CM(12, False) as c:
    try:
     log.append(14)
     log.append(15)
     if tick() % 3 == 0: break
    except (KeyError, ValueError):
     log.append(17)
    with CM(18, True) as c:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise KeyError(20)
     if tick() % 3 == 0: continue
    for i in gen(2):
     if tick() % 3 == 0: return 23
   try:
    with CM(25, False) as c:
     log.append(26)
     if tick() % 3 == 0: break
    while tick() % 4:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 30
   except Exception as e:
    try:
     if tick() % 3 == 0: return 32
     if tick() % 3 == 0: raise TypeError(33)
     if tick() % 2 == 0: raise TypeError(34)
    except ValueError as e:
     log.append(35)
     if tick() % 3 == 0: raise KeyError(36)
    else:
     if tick() % 3 == 0: return 37
     log.append(38)
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise
   else:
    log.append(40)
   finally:
    for i in gen(2):
     if tick() % 2 == 0: break
     log.append(43)
     if tick() % 3 == 0: return 44
    try:
     if tick() % 4 == 0: raise TypeError(46)
     if tick() % 3 == 0: break
    except Exception as e:
     if tick() % 4 == 0: return 48
     log.append(49)
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: continue
    log.append(52)
   try:
    try:
     if tick() % 3 == 0: break
    except (KeyError, ValueError):
     log.append(56)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 58
    finally:
     if tick() % 2 == 0: raise TypeError(59)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
   except (KeyError, ValueError) as e:
    for i in range(1):
     log.append(63)
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(65)
     if tick() % 4 == 0: return 66
    else:
     log.append(67)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 69
   finally:
    if tick() % 2:
     if tick() % 2 == 0: return 71
     if tick() % 3 == 0: return 72
    else:
     if tick() % 3 == 0: raise KeyError(73)
    if tick() % 2 == 0: break
    with CM(75, True), CM(7500, False):
     if tick() % 4 == 0: raise KeyError(76)
     if tick() % 2 == 0: continue
 for i in gen(3):
  while tick() % 4:
   try:
    try:
     if tick() % 4 == 0: raise TypeError(82)
     log.append(83)
     log.append(84)
    finally:
     log.append(85)
   finally:
    try:
     log.append(87)
     log.append(88)
     if tick() % 3 == 0: return 89
    except ValueError as e:
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
   with CM(92, False) as c:
    for i in range(3):
     if tick() % 2 == 0: continue
    with CM(95, True), CM(9500, False):
     if tick() % 3 == 0: break
     log.append(97)
     if tick() % 2 == 0: return 98
   try:
    if tick() % 2 == 0: continue
    if tick() % 4 == 0: return 101
   except (KeyError, ValueError) as e:
    if tick() % 2 == 0: continue
    if tick() % 3 == 0: raise
   else:
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 105
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 106
     if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: break
     log.append(110)
     if tick() % 3 == 0: return 111
    else:
     log.append(112)
     log.append(113)
    with CM(114, True) as c:
     log.append(115)
     if tick() % 4 == 0: raise TypeError(116)
     if tick() % 3 == 0: continue
   finally:
    with CM(118, False) as c, CM(11800, False):
     if tick() % 3 == 0: return 119
    try:
     log.append(121)
     if tick() % 4 == 0: return 122
     if tick() % 3 == 0: return 123
    except Exception:
     if tick() % 2 == 0: raise TypeError(124)
     if tick() % 2 == 0: break
     log.append(126)
    else:
     log.append(127)
     log.append(128)
  else:
   for i in gen(2):
    try:
     if tick() % 3 == 0: break
     log.append(132)
    except (KeyError, ValueError) as e:
     log.append(133)
     if tick() % 3 == 0: raise
   with CM(134, False) as c:
    with CM(135, True), CM(13500, False):
     if tick() % 3 == 0: raise ValueError(136)
     if tick() % 2 == 0: continue
     log.append(138)
    for i in range(1):
     if tick() % 3 == 0: return 140
     if tick() % 2 == 0: return 141
    for i in gen(1):
     if tick() % 3 == 0: return 143
     log.append(144)
   try:
    try:
     if tick() % 2 == 0: raise KeyError(147)
     log.append(148)
    finally:
     if tick() % 4 == 0: raise TypeError(149)
     log.append(150)
   except (KeyError, ValueError):
    with CM(151, False) as c:
     if tick() % 2 == 0: break
     log.append(153)
     log.append(154)
 else:
  with CM(155, False) as c, CM(15500, False):
   try:
    log.append(157)
   except (KeyError, ValueError) as e:
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(159)
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: raise ValueError(161)
     log.append(162)
    if tick() % 2:
     if tick() % 3 == 0: return 164
     log.append(165)
     log.append(-166)
    else:
     log.append(167)
     log.append(168)
     if tick() % 2 == 0: return 169
   try:
    if tick() % 2:
     log.append(-172)
     log.append(173)
    else:
     log.append(-174)
    try:
     if tick() % 4 == 0: raise KeyError(176)
     if tick() % 2 == 0: return 177
    except ValueError as e:
     if tick() % 2 == 0: raise TypeError(178)
     log.append(179)
    try:
     if tick() % 2 == 0: raise TypeError(181)
    except (KeyError, ValueError) as e:
     log.append(-182)
     if tick() % 4 == 0: return 183
   finally:
    while tick() % 4:
     log.append(185)
     if tick() % 2 == 0: raise KeyError(186)
     log.append(187)
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(189)
     log.append(190)
     if tick() % 3 == 0: break
    else:
     log.append(192)
     if tick() % 4 == 0: raise ValueError(193)
    if tick() % 3 == 0: return 194
  try:
   if tick() % 2:
    for i in range(2):
     if tick() % 4 == 0: raise TypeError(198)
    with CM(199, True) as c, CM(19900, False):
     log.append(200)
     log.append(-201)
    try:
     if tick() % 3 == 0: raise KeyError(203)
     log.append(204)
    except ValueError as e:
     log.append(205)
     if tick() % 3 == 0: raise TypeError(206)
     log.append(207)
     if tick() % 3 == 0: raise
    else:
     if tick() % 4 == 0: raise TypeError(208)
     log.append(209)
     log.append(210)
    finally:
     if tick() % 2 == 0: raise KeyError(211)
   else:
    for i in range(1):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(214)
    else:
     log.append(215)
  except ValueError as e:
   with CM(216, True) as c:
    if tick() % 3 == 0: return 217
    with CM(218, True), CM(21800, False):
     if tick() % 4 == 0: return 219
     log.append(220)
   with CM(221, False) as c:
    if tick() % 2 == 0: return 222
  finally:
   for i in gen(2):
    try:
     if tick() % 2 == 0: return 225
     if tick() % 2 == 0: break
    except Exception:
     log.append(227)
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(229)
    else:
     if tick() % 3 == 0: return 230
     if tick() % 4 == 0: return 231
     if tick() % 4 == 0: return 232
    if tick() % 2:
     log.append(234)
     log.append(235)
     if tick() % 3 == 0: return 236
    else:
     if tick() % 4 == 0: return 237
     log.append(238)
   else:
    for i in gen(1):
     log.append(240)
     log.append(241)
     if tick() % 3 == 0: return 242
run(f51)
def f52():
 if tick() % 2:
  with CM(2, False), CM(200, False):
   log.append(3)
   log.append(4)
   with CM(5, True) as c:
    for i in gen(2):
     if tick() % 3 == 0: return 7
    else:
     if tick() % 3 == 0: return 8
     if tick() % 2 == 0: raise ValueError(9)
     log.append(-10)
    log.append(-11)
    for i in gen(3):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(14)
  if tick() % 2:
   log.append(-16)
  else:
   try:
    for i in gen(3):
     if tick() % 2 == 0: raise ValueError(19)
     if tick() % 3 == 0: return 20
     if tick() % 2 == 0: break
    else:
     log.append(-22)
     log.append(23)
   finally:
    while tick() % 4:
     if tick() % 4 == 0: return 25
    if tick() % 2:
     log.append(27)
     if tick() % 4 == 0: raise ValueError(28)
    else:
     log.append(29)
    try:
     if tick() % 4 == 0: return 31
     log.append(-32)
     log.append(33)
    finally:
     log.append(-34)
     log.append(35)
     log.append(36)
  try:
   log.append(-38)
   try:
    if tick() % 2:
     if tick() % 2 == 0: return 41
    else:
     log.append(42)
     if tick() % 4 == 0: raise TypeError(43)
     log.append(44)
    try:
     if tick() % 4 == 0: return 46
     log.append(47)
    finally:
     log.append(48)
     log.append(-49)
     if tick() % 4 == 0: return 50
    while tick() % 4:
     if tick() % 2 == 0: return 52
     log.append(53)
   except ValueError:
    try:
     log.append(-55)
     log.append(-56)
    finally:
     if tick() % 3 == 0: raise TypeError(57)
     log.append(58)
     log.append(59)
    if tick() % 2:
     log.append(-61)
     log.append(62)
    else:
     log.append(63)
     log.append(64)
    try:
     if tick() % 3 == 0: return 66
    finally:
     if tick() % 2 == 0: raise KeyError(67)
    if tick() % 3 == 0: raise
  finally:
   log.append(68)
   try:
    while tick() % 4:
     log.append(71)
   except ValueError as e:
    if tick() % 3 == 0: return 72
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise TypeError(75)
     if tick() % 3 == 0: continue
    with CM(77, False) as c, CM(7700, False):
     log.append(-78)
     log.append(79)
    if tick() % 3 == 0: raise
   else:
    for i in gen(1):
     if tick() % 2 == 0: continue
    else:
     log.append(82)
     log.append(-83)
    while tick() % 4:
     if tick() % 3 == 0: continue
   finally:
    log.append(86)
   try:
    log.append(88)
   finally:
    for i in gen(2):
     log.append(90)
    log.append(-91)
 else:
  if tick() % 4 == 0: raise KeyError(92)
  try:
   for i in range(1):
    for i in range(3):
     log.append(96)
     log.append(97)
    else:
     log.append(98)
     log.append(99)
    while tick() % 4:
     log.append(101)
     if tick() % 2 == 0: continue
     log.append(103)
    else:
     log.append(104)
   else:
    for i in gen(1):
     if tick() % 2 == 0: break
    else:
     log.append(107)
    while tick() % 4:
     log.append(109)
     log.append(110)
     if tick() % 2 == 0: break
   log.append(-112)
   try:
    with CM(114, True), CM(11400, False):
     log.append(115)
     log.append(-116)
     log.append(-117)
    with CM(118, True), CM(11800, False):
     if tick() % 4 == 0: raise KeyError(119)
     log.append(120)
   except (KeyError, ValueError) as e:
    try:
     log.append(-122)
     log.append(-123)
     log.append(124)
    except Exception as e:
     log.append(125)
     log.append(126)
     log.append(127)
    finally:
     log.append(-128)
     log.append(129)
     log.append(-130)
   finally:
    try:
     log.append(132)
     log.append(133)
     log.append(-134)
    except ValueError:
     log.append(-135)
     log.append(-136)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: return 137
    try:
     if tick() % 2 == 0: return 139
    except Exception:
     log.append(-140)
     log.append(141)
     log.append(-142)
    else:
     log.append(143)
  except Exception:
   try:
    log.append(-145)
    while tick() % 4:
     if tick() % 4 == 0: return 147
   finally:
    with CM(148, False) as c, CM(14800, False):
     log.append(149)
   for i in gen(3):
    try:
     if tick() % 2 == 0: raise TypeError(152)
     if tick() % 2 == 0: break
    except ValueError:
     log.append(154)
     log.append(155)
     if tick() % 3 == 0: raise TypeError(156)
    else:
     if tick() % 2 == 0: return 157
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(159)
     log.append(160)
    else:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise ValueError(162)
     if tick() % 4 == 0: raise ValueError(163)
    if tick() % 3 == 0: continue
   try:
    log.append(166)
   finally:
    if tick() % 4 == 0: return 167
  with CM(168, False) as c:
   if tick() % 2:
    with CM(170, False), CM(17000, False):
     log.append(-171)
   else:
    for i in range(1):
     if tick() % 4 == 0: raise KeyError(173)
     if tick() % 4 == 0: raise KeyError(174)
    with CM(175, True) as c:
     log.append(-176)
    for i in gen(3):
     log.append(178)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
    else:
     log.append(181)
     log.append(182)
     if tick() % 2 == 0: raise TypeError(183)
   try:
    log.append(185)
    while tick() % 4:
     if tick() % 3 == 0: return 187
     log.append(188)
     if tick() % 2 == 0: raise ValueError(189)
    with CM(190, True):
     log.append(-191)
   except (KeyError, ValueError):
    with CM(192, False) as c, CM(19200, False):
     if tick() % 2 == 0: return 193
    if tick() % 2:
     log.append(195)
    else:
     log.append(-196)
     log.append(-197)
     log.append(198)
    with CM(199, False) as c:
     log.append(200)
    if tick() % 3 == 0: raise
 if tick() % 2 == 0: raise KeyError(201)
run(f52)
def f53():
 with CM(1, False) as c:
  while tick() % 4:
   with CM(3, True), CM(300, False):
    for i in range(3):
     if tick() % 3 == 0: return 5
     log.append(6)
     if tick() % 3 == 0: return 7
   log.append(8)
   log.append(9)
  for i in gen(1):
   with CM(11, False) as c, CM(1100, False):
    if tick() % 3 == 0: continue
   if tick() % 2 == 0: break
run(f53)
def f54():
 if tick() % 2:
  log.append(2)
  for i in range(2):
   with CM(4, False) as c:
    for i in gen(1):
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: return 7
     log.append(8)
     if tick() % 2 == 0: continue
    with CM(10, False), CM(1000, False):
     if tick() % 3 == 0: continue
   for i in gen(2):
    if tick() % 2 == 0: continue
   for i in range(3):
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     log.append(18)
    for i in gen(2):
     log.append(20)
     if tick() % 2 == 0: raise KeyError(21)
     if tick() % 3 == 0: continue
  else:
   log.append(23)
   while tick() % 4:
    while tick() % 4:
     if tick() % 2 == 0: return 26
    with CM(27, False), CM(2700, False):
     if tick() % 2 == 0: continue
    for i in gen(1):
     log.append(30)
    else:
     log.append(31)
   else:
    for i in gen(3):
     log.append(33)
     if tick() % 2 == 0: return 34
    else:
     log.append(-35)
     if tick() % 2 == 0: raise KeyError(36)
   try:
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(39)
     log.append(40)
   except (KeyError, ValueError) as e:
    log.append(41)
   else:
    try:
     log.append(-43)
     if tick() % 2 == 0: raise ValueError(44)
    finally:
     if tick() % 4 == 0: raise ValueError(45)
  for i in range(1):
   try:
    with CM(48, True) as c, CM(4800, False):
     if tick() % 4 == 0: raise ValueError(49)
     if tick() % 2 == 0: continue
    with CM(51, False), CM(5100, False):
     if tick() % 4 == 0: return 52
     if tick() % 2 == 0: raise ValueError(53)
     log.append(54)
   finally:
    for i in gen(3):
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: raise TypeError(58)
     if tick() % 2 == 0: return 59
     if tick() % 2 == 0: return 60
    except ValueError:
     log.append(61)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise TypeError(63)
   try:
    with CM(65, False) as c, CM(6500, False):
     log.append(66)
     log.append(67)
   except Exception:
    try:
     if tick() % 4 == 0: return 69
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise ValueError(71)
    finally:
     if tick() % 3 == 0: return 72
     if tick() % 3 == 0: continue
     log.append(74)
   finally:
    try:
     if tick() % 2 == 0: return 76
    except Exception:
     log.append(77)
     if tick() % 4 == 0: return 78
     log.append(79)
    if tick() % 4 == 0: return 80
   if tick() % 2:
    try:
     if tick() % 2 == 0: continue
     log.append(84)
    except Exception as e:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise ValueError(87)
    finally:
     log.append(88)
     log.append(89)
    while tick() % 4:
     if tick() % 2 == 0: continue
    else:
     log.append(92)
     if tick() % 3 == 0: break
   else:
    with CM(94, False):
     if tick() % 2 == 0: return 95
     log.append(96)
  else:
   log.append(97)
   try:
    log.append(-99)
   except ValueError as e:
    log.append(100)
    with CM(101, False) as c:
     log.append(102)
     log.append(103)
    log.append(-104)
   else:
    while tick() % 4:
     if tick() % 2 == 0: return 106
     if tick() % 4 == 0: raise KeyError(107)
    else:
     log.append(-108)
     log.append(109)
     log.append(-110)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(112)
     log.append(113)
     log.append(114)
   finally:
    with CM(115, True) as c:
     if tick() % 4 == 0: return 116
     if tick() % 4 == 0: return 117
    log.append(-118)
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(120)
     log.append(-121)
    else:
     log.append(122)
     log.append(-123)
     log.append(124)
 else:
  log.append(-125)
run(f54)
def f55():
 for i in range(2):
  with CM(2, False):
   try:
    for i in gen(1):
     log.append(5)
     log.append(6)
     log.append(7)
    try:
     log.append(9)
     log.append(10)
     log.append(11)
    except ValueError as e:
     log.append(12)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 15
   finally:
    try:
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 19
     if tick() % 3 == 0: raise
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(22)
     log.append(23)
     if tick() % 3 == 0: raise KeyError(24)
    with CM(25, False) as c:
     log.append(26)
     if tick() % 2 == 0: return 27
     log.append(28)
   if tick() % 2:
    try:
     log.append(31)
    except Exception as e:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    try:
     if tick() % 2 == 0: continue
    finally:
     log.append(35)
     log.append(36)
   else:
    if tick() % 2 == 0: raise KeyError(37)
    try:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 40
     if tick() % 3 == 0: break
    finally:
     if tick() % 4 == 0: raise TypeError(42)
     if tick() % 3 == 0: continue
  try:
   with CM(45, False), CM(4500, False):
    try:
     log.append(47)
     if tick() % 3 == 0: raise TypeError(48)
     if tick() % 3 == 0: raise KeyError(49)
    except ValueError as e:
     if tick() % 3 == 0: return 50
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
    else:
     log.append(53)
     if tick() % 3 == 0: return 54
     log.append(55)
  except (KeyError, ValueError) as e:
   while tick() % 4:
    if tick() % 2:
     log.append(58)
    else:
     log.append(59)
    with CM(60, False) as c:
     if tick() % 2 == 0: raise TypeError(61)
     log.append(62)
   if tick() % 2:
    for i in range(1):
     log.append(65)
     log.append(66)
    for i in range(1):
     log.append(68)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 70
     log.append(71)
   else:
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
  else:
   log.append(76)
   for i in range(3):
    with CM(78, False) as c:
     log.append(79)
  finally:
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
     log.append(84)
     if tick() % 3 == 0: continue
    try:
     log.append(87)
    except ValueError:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 89
     log.append(90)
   except ValueError as e:
    with CM(91, False), CM(9100, False):
     log.append(92)
     if tick() % 2 == 0: return 93
    for i in gen(1):
     if tick() % 3 == 0: break
    if tick() % 3 == 0: raise
 try:
  try:
   for i in range(1):
    if tick() % 2 == 0: raise TypeError(99)
  except ValueError:
   if tick() % 2:
    try:
     log.append(102)
     log.append(103)
     log.append(-104)
    except Exception as e:
     if tick() % 3 == 0: raise TypeError(105)
    with CM(106, False):
     log.append(107)
     log.append(-108)
    if tick() % 2:
     log.append(-110)
     log.append(-111)
    else:
     log.append(112)
     log.append(-113)
     if tick() % 3 == 0: return 114
   else:
    with CM(115, False), CM(11500, False):
     if tick() % 3 == 0: raise ValueError(116)
    try:
     log.append(-118)
     log.append(119)
     log.append(120)
    except ValueError as e:
     if tick() % 3 == 0: return 121
     log.append(-122)
  else:
   log.append(123)
   try:
    log.append(-125)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(127)
    else:
     if tick() % 2 == 0: raise ValueError(128)
     if tick() % 3 == 0: return 129
   except ValueError as e:
    with CM(130, False), CM(13000, False):
     log.append(131)
    if tick() % 3 == 0: raise
   log.append(-132)
  log.append(-133)
  try:
   with CM(135, False), CM(13500, False):
    if tick() % 2 == 0: return 136
    try:
     log.append(138)
     log.append(-139)
    except ValueError as e:
     log.append(140)
     if tick() % 4 == 0: return 141
    try:
     log.append(143)
    finally:
     if tick() % 4 == 0: return 144
     log.append(145)
     log.append(-146)
  except (KeyError, ValueError):
   while tick() % 4:
    try:
     log.append(149)
    except ValueError as e:
     log.append(150)
     if tick() % 3 == 0: return 151
     log.append(152)
    finally:
     if tick() % 2 == 0: return 153
     log.append(154)
    for i in range(1):
     log.append(156)
    log.append(157)
  else:
   log.append(158)
   try:
    if tick() % 2:
     if tick() % 4 == 0: return 161
     log.append(-162)
     log.append(-163)
    else:
     log.append(164)
    log.append(-165)
   except Exception as e:
    with CM(166, True):
     log.append(-167)
    with CM(168, False) as c, CM(16800, False):
     if tick() % 4 == 0: raise KeyError(169)
     if tick() % 3 == 0: raise ValueError(170)
    if tick() % 2:
     log.append(-172)
     log.append(173)
    else:
     log.append(174)
    if tick() % 3 == 0: raise
   else:
    with CM(175, True), CM(17500, False):
     log.append(176)
    log.append(177)
   log.append(178)
  finally:
   if tick() % 4 == 0: return 179
 except (KeyError, ValueError):
  while tick() % 4:
   with CM(181, False):
    try:
     if tick() % 3 == 0: return 183
     log.append(184)
    except ValueError as e:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise ValueError(186)
     if tick() % 2 == 0: raise ValueError(187)
    if tick() % 2 == 0: continue
   try:
    try:
     if tick() % 3 == 0: raise KeyError(191)
     log.append(192)
    except ValueError as e:
     log.append(193)
     if tick() % 4 == 0: raise ValueError(194)
    else:
     if tick() % 3 == 0: break
    if tick() % 2 == 0: raise ValueError(196)
    try:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 199
    finally:
     if tick() % 2 == 0: continue
   except Exception:
    try:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(203)
    finally:
     if tick() % 3 == 0: break
     log.append(205)
    if tick() % 2 == 0: return 206
    for i in range(3):
     log.append(208)
     log.append(209)
     log.append(210)
   else:
    with CM(211, True) as c:
     log.append(212)
     log.append(213)
     if tick() % 3 == 0: continue
    if tick() % 4 == 0: return 215
    log.append(216)
   finally:
    if tick() % 3 == 0: raise KeyError(217)
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 220
     log.append(221)
    except (KeyError, ValueError):
     log.append(222)
     log.append(223)
    with CM(224, True):
     if tick() % 4 == 0: raise TypeError(225)
     if tick() % 2 == 0: raise TypeError(226)
     log.append(227)
   if tick() % 3 == 0: continue
  if tick() % 3 == 0: raise
 finally:
  if tick() % 4 == 0: return 229
  for i in range(1):
   if tick() % 2 == 0: continue
   for i in gen(2):
    for i in gen(3):
     log.append(234)
     log.append(235)
    try:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise KeyError(238)
    except (KeyError, ValueError):
     log.append(239)
     if tick() % 4 == 0: raise KeyError(240)
    try:
     if tick() % 3 == 0: continue
    except ValueError:
     log.append(243)
     if tick() % 3 == 0: return 244
     if tick() % 3 == 0: raise
  else:
   log.append(-245)
 if tick() % 2:
  with CM(247, False), CM(24700, False):
   with CM(248, False) as c:
    try:
     log.append(-250)
     log.append(-251)
     log.append(-252)
    except ValueError:
     log.append(253)
    finally:
     log.append(254)
     log.append(-255)
     log.append(256)
   with CM(257, False) as c, CM(25700, False):
    if tick() % 2:
     log.append(259)
    else:
     log.append(260)
    for i in range(3):
     log.append(262)
    else:
     if tick() % 2 == 0: raise TypeError(263)
     if tick() % 3 == 0: return 264
    try:
     if tick() % 4 == 0: return 266
    except Exception:
     log.append(267)
   log.append(-268)
  try:
   try:
    try:
     log.append(272)
     log.append(273)
     if tick() % 3 == 0: raise TypeError(274)
    except (KeyError, ValueError) as e:
     log.append(275)
     log.append(276)
    finally:
     log.append(277)
    with CM(278, False):
     log.append(279)
     if tick() % 3 == 0: return 280
   except (KeyError, ValueError) as e:
    if tick() % 2:
     log.append(282)
    else:
     log.append(283)
    if tick() % 2:
     log.append(-285)
     log.append(286)
    else:
     log.append(287)
    for i in range(3):
     log.append(289)
     log.append(290)
     if tick() % 3 == 0: raise ValueError(291)
   else:
    if tick() % 2:
     log.append(293)
     log.append(-294)
     log.append(-295)
    else:
     log.append(-296)
     log.append(297)
   with CM(298, True), CM(29800, False):
    with CM(299, False) as c:
     log.append(-300)
    try:
     log.append(-302)
     log.append(303)
    except ValueError:
     log.append(304)
     log.append(305)
     if tick() % 3 == 0: raise
    finally:
     log.append(306)
     log.append(307)
     log.append(-308)
  finally:
   while tick() % 4:
    try:
     if tick() % 3 == 0: raise KeyError(311)
     log.append(312)
    finally:
     log.append(313)
   with CM(314, False) as c:
    with CM(315, False):
     log.append(-316)
     log.append(317)
     if tick() % 2 == 0: raise ValueError(318)
   log.append(-319)
  log.append(320)
 else:
  log.append(321)
  for i in gen(3):
   with CM(323, True) as c:
    for i in range(1):
     if tick() % 3 == 0: break
     log.append(326)
     if tick() % 3 == 0: raise KeyError(327)
    with CM(328, True) as c:
     log.append(329)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    try:
     log.append(333)
     log.append(334)
     if tick() % 2 == 0: return 335
    finally:
     if tick() % 3 == 0: break
   with CM(337, True):
    try:
     log.append(339)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise TypeError(341)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise TypeError(342)
     if tick() % 2 == 0: return 343
    finally:
     log.append(344)
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(348)
     log.append(349)
    else:
     log.append(350)
     if tick() % 3 == 0: return 351
run(f55)
def f56():
 try:
  with CM(2, False) as c:
   with CM(3, False):
    while tick() % 4:
     if tick() % 3 == 0: continue
   if tick() % 2:
    log.append(7)
    try:
     log.append(9)
    finally:
     if tick() % 4 == 0: return 10
   else:
    with CM(11, False) as c, CM(1100, False):
     log.append(12)
     log.append(-13)
    if tick() % 2:
     log.append(15)
     log.append(16)
     log.append(-17)
    else:
     if tick() % 3 == 0: return 18
     log.append(-19)
  log.append(-20)
 finally:
  try:
   if tick() % 2:
    log.append(-23)
    try:
     if tick() % 4 == 0: return 25
     log.append(26)
     if tick() % 4 == 0: raise TypeError(27)
    finally:
     log.append(28)
     if tick() % 2 == 0: raise ValueError(29)
   else:
    log.append(-30)
    log.append(31)
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(33)
     log.append(-34)
    else:
     if tick() % 2 == 0: raise TypeError(35)
   for i in gen(1):
    while tick() % 4:
     if tick() % 3 == 0: return 38
     if tick() % 3 == 0: break
   for i in range(1):
    for i in range(1):
     log.append(42)
     if tick() % 2 == 0: raise KeyError(43)
   else:
    try:
     if tick() % 4 == 0: raise KeyError(45)
     log.append(46)
     if tick() % 4 == 0: return 47
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 48
     if tick() % 3 == 0: raise
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(50)
    else:
     log.append(-51)
  except Exception:
   try:
    try:
     log.append(54)
     log.append(-55)
    finally:
     log.append(56)
    while tick() % 4:
     if tick() % 3 == 0: return 58
     if tick() % 3 == 0: return 59
    else:
     log.append(-60)
   except Exception as e:
    try:
     log.append(-62)
     if tick() % 4 == 0: return 63
     log.append(64)
    except Exception:
     if tick() % 2 == 0: raise KeyError(65)
     log.append(66)
     if tick() % 2 == 0: return 67
    else:
     log.append(68)
    with CM(69, False):
     log.append(70)
     log.append(71)
   else:
    if tick() % 2:
     if tick() % 3 == 0: return 73
     log.append(-74)
    else:
     log.append(75)
     log.append(76)
    log.append(77)
    try:
     log.append(79)
     log.append(80)
     log.append(-81)
    except Exception as e:
     log.append(82)
    finally:
     log.append(-83)
     if tick() % 3 == 0: return 84
     log.append(-85)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(87)
    else:
     if tick() % 2 == 0: return 88
     if tick() % 3 == 0: raise TypeError(89)
    log.append(90)
    log.append(91)
   log.append(-92)
   while tick() % 4:
    if tick() % 2:
     log.append(95)
    else:
     log.append(96)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(100)
    else:
     if tick() % 3 == 0: return 101
     log.append(102)
     if tick() % 4 == 0: raise ValueError(103)
    if tick() % 2 == 0: return 104
  else:
   with CM(105, False), CM(10500, False):
    with CM(106, False) as c:
     log.append(-107)
     log.append(108)
    try:
     if tick() % 2 == 0: raise ValueError(110)
    finally:
     if tick() % 3 == 0: raise KeyError(111)
     log.append(112)
    try:
     if tick() % 2 == 0: return 114
    except Exception as e:
     log.append(-115)
    else:
     log.append(116)
     log.append(-117)
    finally:
     if tick() % 4 == 0: raise ValueError(118)
   log.append(-119)
  with CM(120, False), CM(12000, False):
   try:
    if tick() % 4 == 0: return 122
   finally:
    try:
     log.append(124)
    except Exception as e:
     log.append(125)
     if tick() % 3 == 0: raise ValueError(126)
    finally:
     log.append(127)
     log.append(-128)
    log.append(129)
   try:
    with CM(131, True), CM(13100, False):
     log.append(132)
   finally:
    if tick() % 2 == 0: return 133
    with CM(134, False) as c, CM(13400, False):
     if tick() % 2 == 0: return 135
     if tick() % 2 == 0: return 136
     if tick() % 3 == 0: return 137
   for i in gen(3):
    with CM(139, True) as c, CM(13900, False):
     if tick() % 4 == 0: raise KeyError(140)
run(f56)
def f57():
 log.append(-1)
 for i in gen(2):
  if tick() % 2:
   if tick() % 2:
    if tick() % 4 == 0: raise TypeError(5)
   else:
    if tick() % 2 == 0: return 6
    with CM(7, False) as c, CM(700, False):
     log.append(8)
   try:
    for i in range(2):
     if tick() % 3 == 0: raise KeyError(11)
   finally:
    for i in gen(3):
     log.append(13)
     log.append(14)
     if tick() % 2 == 0: continue
  else:
   if tick() % 2:
    try:
     if tick() % 2 == 0: break
     log.append(19)
     log.append(20)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: raise KeyError(21)
     log.append(22)
    finally:
     log.append(23)
    with CM(24, False) as c:
     log.append(25)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
   else:
    if tick() % 3 == 0: return 28
   with CM(29, False), CM(2900, False):
    try:
     if tick() % 2 == 0: continue
     log.append(32)
     if tick() % 3 == 0: raise TypeError(33)
    finally:
     log.append(34)
     if tick() % 4 == 0: raise TypeError(35)
     if tick() % 3 == 0: return 36
    if tick() % 3 == 0: break
    with CM(38, False), CM(3800, False):
     if tick() % 3 == 0: continue
   if tick() % 2:
    log.append(41)
   else:
    for i in range(1):
     log.append(43)
     log.append(44)
     if tick() % 3 == 0: break
    with CM(46, False):
     log.append(47)
     log.append(48)
    for i in range(3):
     log.append(50)
     log.append(51)
     log.append(52)
run(f57)
def f58():
 if tick() % 2:
  try:
   if tick() % 3 == 0: return 3
   if tick() % 2:
    try:
     log.append(6)
     log.append(-7)
    except ValueError:
     if tick() % 3 == 0: return 8
     log.append(-9)
     if tick() % 3 == 0: raise
    try:
     if tick() % 2 == 0: return 11
    finally:
     log.append(12)
    if tick() % 2:
     log.append(14)
     log.append(-15)
    else:
     log.append(-16)
     log.append(-17)
     log.append(-18)
   else:
    with CM(19, False) as c, CM(1900, False):
     if tick() % 4 == 0: return 20
     log.append(21)
    if tick() % 2:
     log.append(23)
    else:
     if tick() % 4 == 0: return 24
    try:
     log.append(26)
    except ValueError:
     log.append(27)
     log.append(28)
     if tick() % 3 == 0: raise
  except ValueError as e:
   try:
    for i in gen(3):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: raise ValueError(33)
     log.append(34)
    if tick() % 3 == 0: raise ValueError(35)
    log.append(-36)
   except (KeyError, ValueError):
    with CM(37, False):
     if tick() % 3 == 0: return 38
     log.append(39)
    for i in range(2):
     if tick() % 2 == 0: continue
    else:
     log.append(42)
    with CM(43, True), CM(4300, False):
     log.append(-44)
     log.append(45)
     log.append(-46)
   else:
    try:
     if tick() % 2 == 0: raise TypeError(48)
     if tick() % 4 == 0: return 49
     log.append(50)
    except ValueError:
     log.append(51)
    log.append(52)
   finally:
    if tick() % 2:
     log.append(54)
    else:
     if tick() % 3 == 0: return 55
    log.append(-56)
    try:
     log.append(58)
     log.append(-59)
     log.append(-60)
    finally:
     log.append(-61)
     log.append(62)
     if tick() % 3 == 0: raise ValueError(63)
   try:
    try:
     if tick() % 4 == 0: return 66
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 67
     log.append(-68)
   except ValueError:
    try:
     if tick() % 4 == 0: raise KeyError(70)
     log.append(71)
     log.append(-72)
    except (KeyError, ValueError) as e:
     log.append(-73)
     if tick() % 3 == 0: raise TypeError(74)
     if tick() % 3 == 0: return 75
    else:
     log.append(76)
     log.append(-77)
     log.append(-78)
    finally:
     log.append(79)
     if tick() % 4 == 0: return 80
     if tick() % 4 == 0: raise TypeError(81)
    try:
     log.append(83)
     log.append(84)
    except ValueError:
     log.append(-85)
     log.append(86)
     log.append(87)
    else:
     if tick() % 2 == 0: raise ValueError(88)
     log.append(-89)
     if tick() % 3 == 0: raise KeyError(90)
   finally:
    if tick() % 2 == 0: return 91
    log.append(92)
   log.append(93)
  try:
   with CM(95, False) as c:
    while tick() % 4:
     if tick() % 3 == 0: return 97
    else:
     log.append(-98)
     log.append(-99)
    try:
     log.append(-101)
     log.append(102)
     log.append(-103)
    except ValueError as e:
     log.append(-104)
     log.append(105)
   if tick() % 3 == 0: return 106
  except ValueError:
   with CM(107, True) as c:
    with CM(108, False) as c:
     log.append(109)
     log.append(-110)
    log.append(111)
   with CM(112, False) as c, CM(11200, False):
    with CM(113, False), CM(11300, False):
     if tick() % 3 == 0: return 114
     log.append(115)
     log.append(116)
    log.append(-117)
    try:
     log.append(119)
    finally:
     if tick() % 3 == 0: return 120
     if tick() % 4 == 0: return 121
  else:
   for i in range(1):
    if tick() % 2:
     log.append(124)
     log.append(125)
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
 else:
  while tick() % 4:
   while tick() % 4:
    try:
     log.append(131)
     if tick() % 4 == 0: raise TypeError(132)
    except Exception:
     log.append(133)
     if tick() % 2 == 0: raise ValueError(134)
    finally:
     if tick() % 3 == 0: return 135
     if tick() % 3 == 0: return 136
    try:
     log.append(138)
     if tick() % 2 == 0: return 139
     log.append(140)
    finally:
     if tick() % 4 == 0: raise ValueError(141)
     log.append(142)
     if tick() % 2 == 0: return 143
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(146)
    else:
     if tick() % 2 == 0: return 147
   if tick() % 2:
    with CM(149, True) as c, CM(14900, False):
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: break
   else:
    if tick() % 2:
     log.append(153)
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: return 155
     if tick() % 2 == 0: break
    log.append(157)
    for i in range(2):
     if tick() % 2 == 0: break
   if tick() % 2:
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(162)
     if tick() % 4 == 0: return 163
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: raise TypeError(165)
     log.append(166)
   else:
    for i in gen(3):
     log.append(168)
     log.append(169)
     log.append(170)
run(f58)
def f59():
 log.append(1)
 while tick() % 4:
  if tick() % 2:
   for i in range(1):
    if tick() % 3 == 0: continue
    if tick() % 3 == 0: raise KeyError(6)
    log.append(7)
  else:
   with CM(8, False) as c, CM(800, False):
    log.append(9)
    for i in range(3):
     log.append(11)
     if tick() % 4 == 0: return 12
   if tick() % 2:
    try:
     if tick() % 3 == 0: continue
    finally:
     if tick() % 2 == 0: return 16
     log.append(17)
     if tick() % 2 == 0: break
   else:
    log.append(19)
  for i in gen(2):
   if tick() % 2 == 0: continue
   if tick() % 2 == 0: raise TypeError(22)
  with CM(23, False) as c, CM(2300, False):
   with CM(24, False) as c:
    if tick() % 2:
     log.append(26)
     if tick() % 3 == 0: break
     log.append(28)
    else:
     if tick() % 3 == 0: break
     log.append(30)
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 34
    finally:
     log.append(35)
    if tick() % 2:
     log.append(37)
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: continue
   log.append(40)
 else:
  log.append(41)
  with CM(42, False), CM(4200, False):
   try:
    if tick() % 4 == 0: return 44
    if tick() % 2 == 0: return 45
    for i in gen(1):
     log.append(47)
     log.append(48)
     if tick() % 2 == 0: continue
    else:
     log.append(50)
     log.append(-51)
     log.append(-52)
   finally:
    if tick() % 2:
     log.append(-54)
    else:
     if tick() % 3 == 0: return 55
    while tick() % 4:
     log.append(57)
    log.append(58)
run(f59)
