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
 for i in range(1):
  with CM(2, False) as c:
   while tick() % 4:
    with CM(4, False):
     log.append(5)
     if tick() % 3 == 0: break
  with CM(7, True), CM(700, False):
   while tick() % 4:
    with CM(9, False), CM(900, False):
     log.append(10)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
   for i in gen(3):
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(17)
     if tick() % 3 == 0: continue
    with CM(19, False), CM(1900, False):
     if tick() % 4 == 0: raise KeyError(20)
     log.append(21)
     log.append(22)
    if tick() % 2 == 0: continue
run(f0)
def f1():
 try:
  with CM(2, True), CM(200, False):
   while tick() % 4:
    try:
     log.append(5)
    except Exception as e:
     if tick() % 2 == 0: return 6
     if tick() % 4 == 0: raise KeyError(7)
    else:
     if tick() % 2 == 0: raise ValueError(8)
   with CM(9, False):
    if tick() % 2:
     log.append(-11)
     log.append(12)
    else:
     log.append(13)
     log.append(14)
     if tick() % 4 == 0: raise TypeError(15)
   try:
    try:
     log.append(18)
     log.append(-19)
    except (KeyError, ValueError):
     log.append(-20)
     log.append(21)
     log.append(-22)
    finally:
     if tick() % 4 == 0: raise TypeError(23)
    for i in range(3):
     if tick() % 3 == 0: break
     log.append(26)
    else:
     log.append(-27)
    try:
     if tick() % 3 == 0: return 29
     if tick() % 2 == 0: raise TypeError(30)
    finally:
     log.append(-31)
     log.append(-32)
     log.append(33)
   except ValueError:
    with CM(34, False), CM(3400, False):
     log.append(35)
    while tick() % 4:
     log.append(37)
     log.append(38)
    with CM(39, False) as c:
     log.append(-40)
     log.append(41)
   finally:
    log.append(-42)
    log.append(43)
    if tick() % 2:
     log.append(45)
    else:
     log.append(46)
     log.append(47)
     if tick() % 4 == 0: raise KeyError(48)
  if tick() % 2 == 0: raise KeyError(49)
 except ValueError as e:
  with CM(50, False), CM(5000, False):
   for i in range(1):
    try:
     if tick() % 3 == 0: continue
     log.append(54)
    except Exception:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: raise TypeError(56)
    with CM(57, False) as c, CM(5700, False):
     if tick() % 2 == 0: return 58
     log.append(59)
     if tick() % 3 == 0: continue
 else:
  if tick() % 2:
   log.append(62)
   for i in gen(3):
    try:
     log.append(65)
    except ValueError as e:
     if tick() % 4 == 0: return 66
    finally:
     log.append(67)
     if tick() % 3 == 0: raise ValueError(68)
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: break
   else:
    while tick() % 4:
     log.append(79)
    with CM(80, True) as c, CM(8000, False):
     log.append(81)
     log.append(82)
     if tick() % 3 == 0: raise TypeError(83)
  else:
   log.append(84)
  log.append(85)
 finally:
  try:
   log.append(87)
   for i in gen(3):
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(90)
     if tick() % 2 == 0: raise TypeError(91)
    else:
     if tick() % 4 == 0: raise TypeError(92)
     if tick() % 2 == 0: raise ValueError(93)
    with CM(94, True) as c:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(99)
     log.append(100)
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: raise TypeError(102)
     if tick() % 2 == 0: return 103
     log.append(104)
   else:
    try:
     log.append(106)
    finally:
     log.append(107)
     log.append(108)
     log.append(-109)
  finally:
   log.append(110)
   log.append(-111)
  if tick() % 2:
   try:
    try:
     log.append(115)
    except Exception:
     if tick() % 2 == 0: raise TypeError(116)
    else:
     log.append(117)
     log.append(118)
    try:
     log.append(-120)
     log.append(121)
     if tick() % 2 == 0: return 122
    finally:
     log.append(123)
     log.append(-124)
     if tick() % 2 == 0: raise TypeError(125)
    try:
     log.append(-127)
     if tick() % 4 == 0: return 128
     if tick() % 4 == 0: return 129
    except Exception as e:
     log.append(-130)
    finally:
     if tick() % 4 == 0: return 131
     log.append(132)
     log.append(-133)
   except Exception:
    while tick() % 4:
     log.append(135)
     if tick() % 4 == 0: raise ValueError(136)
     log.append(137)
    try:
     if tick() % 4 == 0: raise TypeError(139)
     log.append(-140)
    except Exception:
     log.append(141)
     log.append(-142)
     log.append(-143)
    else:
     log.append(-144)
   else:
    try:
     log.append(146)
     if tick() % 3 == 0: return 147
     log.append(148)
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(149)
    try:
     log.append(151)
     log.append(152)
     log.append(153)
    except Exception as e:
     log.append(-154)
     if tick() % 4 == 0: raise TypeError(155)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: return 156
     log.append(157)
     log.append(-158)
    with CM(159, True), CM(15900, False):
     log.append(-160)
     log.append(161)
   finally:
    log.append(-162)
    try:
     log.append(-164)
     log.append(165)
     log.append(-166)
    except (KeyError, ValueError) as e:
     log.append(167)
    else:
     if tick() % 2 == 0: return 168
    log.append(-169)
  else:
   if tick() % 2:
    with CM(171, False) as c, CM(17100, False):
     log.append(172)
     log.append(173)
     if tick() % 3 == 0: return 174
   else:
    if tick() % 2:
     if tick() % 4 == 0: return 176
    else:
     log.append(-177)
     if tick() % 2 == 0: raise ValueError(178)
 log.append(-179)
 if tick() % 2:
  if tick() % 2:
   try:
    try:
     log.append(-184)
     log.append(185)
     log.append(186)
    except ValueError:
     log.append(187)
     if tick() % 4 == 0: return 188
    else:
     if tick() % 2 == 0: return 189
     if tick() % 4 == 0: raise KeyError(190)
   finally:
    try:
     log.append(-192)
     log.append(193)
    except Exception:
     if tick() % 4 == 0: raise TypeError(194)
     log.append(-195)
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(198)
    else:
     log.append(-199)
    log.append(200)
   with CM(201, False) as c:
    if tick() % 3 == 0: return 202
    with CM(203, False) as c:
     log.append(204)
     log.append(205)
     log.append(206)
   with CM(207, False), CM(20700, False):
    with CM(208, True) as c:
     if tick() % 2 == 0: return 209
     log.append(210)
    with CM(211, True) as c:
     if tick() % 4 == 0: return 212
  else:
   with CM(213, True), CM(21300, False):
    log.append(214)
    for i in gen(2):
     log.append(216)
    with CM(217, False) as c, CM(21700, False):
     log.append(218)
     if tick() % 4 == 0: return 219
   log.append(220)
   with CM(221, False), CM(22100, False):
    for i in gen(3):
     if tick() % 2 == 0: break
    while tick() % 4:
     log.append(225)
     if tick() % 3 == 0: raise KeyError(226)
     if tick() % 2 == 0: break
    else:
     log.append(228)
     log.append(-229)
     if tick() % 2 == 0: raise TypeError(230)
  with CM(231, True):
   if tick() % 4 == 0: raise ValueError(232)
   if tick() % 2:
    for i in gen(3):
     if tick() % 3 == 0: continue
    else:
     log.append(-236)
   else:
    try:
     log.append(-238)
     if tick() % 2 == 0: return 239
     log.append(-240)
    except ValueError:
     log.append(241)
     log.append(242)
     if tick() % 4 == 0: return 243
    else:
     log.append(-244)
     if tick() % 4 == 0: raise ValueError(245)
 else:
  if tick() % 2:
   try:
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(250)
    log.append(-251)
    if tick() % 2:
     log.append(-253)
     if tick() % 3 == 0: raise KeyError(254)
    else:
     if tick() % 4 == 0: raise ValueError(255)
     log.append(-256)
   finally:
    try:
     log.append(258)
     if tick() % 3 == 0: return 259
    except ValueError as e:
     log.append(260)
     log.append(-261)
    else:
     if tick() % 4 == 0: return 262
     if tick() % 3 == 0: return 263
    finally:
     log.append(-264)
     if tick() % 3 == 0: return 265
    log.append(266)
   if tick() % 2:
    with CM(268, False) as c:
     log.append(269)
     log.append(270)
   else:
    if tick() % 2 == 0: raise TypeError(271)
   if tick() % 2 == 0: return 272
  else:
   if tick() % 2:
    with CM(274, True) as c:
     log.append(275)
     log.append(-276)
   else:
    with CM(277, True), CM(27700, False):
     log.append(278)
   while tick() % 4:
    log.append(280)
    if tick() % 2:
     log.append(282)
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(285)
   with CM(286, False) as c:
    for i in range(2):
     if tick() % 3 == 0: break
     log.append(289)
     if tick() % 2 == 0: raise TypeError(290)
    for i in gen(2):
     log.append(292)
     log.append(293)
    try:
     log.append(-295)
     if tick() % 2 == 0: return 296
     log.append(297)
    except Exception:
     if tick() % 2 == 0: return 298
     log.append(299)
     if tick() % 3 == 0: raise
    else:
     log.append(300)
     log.append(301)
     if tick() % 4 == 0: return 302
  try:
   with CM(304, False):
    if tick() % 3 == 0: raise KeyError(305)
    for i in range(3):
     log.append(307)
    else:
     log.append(308)
    log.append(-309)
  except (KeyError, ValueError):
   for i in range(2):
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(312)
     log.append(313)
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise TypeError(316)
   for i in gen(2):
    for i in range(3):
     log.append(319)
     if tick() % 4 == 0: return 320
     if tick() % 4 == 0: return 321
    else:
     log.append(322)
  with CM(323, True), CM(32300, False):
   with CM(324, False):
    if tick() % 2:
     log.append(-326)
    else:
     log.append(327)
     log.append(-328)
    with CM(329, False):
     if tick() % 4 == 0: raise TypeError(330)
     if tick() % 2 == 0: return 331
    if tick() % 2:
     log.append(-333)
     log.append(334)
     if tick() % 4 == 0: return 335
    else:
     log.append(336)
     if tick() % 2 == 0: return 337
   while tick() % 4:
    log.append(339)
    log.append(340)
    for i in gen(3):
     if tick() % 3 == 0: raise TypeError(342)
     if tick() % 2 == 0: break
     log.append(344)
    else:
     log.append(345)
run(f1)
def f2():
 try:
  if tick() % 2:
   for i in gen(2):
    with CM(4, False) as c:
     log.append(5)
     log.append(6)
     if tick() % 4 == 0: return 7
    for i in range(2):
     if tick() % 3 == 0: break
     log.append(10)
     if tick() % 3 == 0: break
  else:
   try:
    with CM(13, True), CM(1300, False):
     log.append(14)
     log.append(15)
    log.append(16)
    try:
     log.append(-18)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 19
    else:
     log.append(-20)
     log.append(21)
   finally:
    with CM(22, False):
     log.append(23)
     if tick() % 2 == 0: raise ValueError(24)
    try:
     if tick() % 2 == 0: return 26
    finally:
     if tick() % 4 == 0: return 27
     if tick() % 2 == 0: return 28
     if tick() % 4 == 0: return 29
    while tick() % 4:
     if tick() % 4 == 0: return 31
    else:
     log.append(-32)
   for i in range(3):
    if tick() % 3 == 0: raise TypeError(34)
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(36)
    try:
     log.append(38)
    except Exception:
     if tick() % 3 == 0: continue
     log.append(40)
     log.append(41)
    finally:
     if tick() % 2 == 0: return 42
  with CM(43, False), CM(4300, False):
   with CM(44, False):
    log.append(-45)
    try:
     if tick() % 4 == 0: raise TypeError(47)
     log.append(-48)
     log.append(49)
    except Exception as e:
     log.append(50)
     log.append(51)
    else:
     log.append(52)
     log.append(53)
     if tick() % 4 == 0: raise KeyError(54)
    try:
     log.append(-56)
    except ValueError:
     if tick() % 2 == 0: raise TypeError(57)
     if tick() % 3 == 0: raise
    finally:
     log.append(-58)
     if tick() % 4 == 0: return 59
     log.append(-60)
   with CM(61, False) as c, CM(6100, False):
    while tick() % 4:
     if tick() % 2 == 0: continue
    with CM(64, False) as c, CM(6400, False):
     log.append(-65)
     if tick() % 3 == 0: raise ValueError(66)
    while tick() % 4:
     log.append(68)
     log.append(69)
  try:
   for i in gen(3):
    try:
     if tick() % 2 == 0: continue
    finally:
     if tick() % 2 == 0: raise KeyError(74)
     if tick() % 2 == 0: raise TypeError(75)
    try:
     if tick() % 3 == 0: continue
     log.append(78)
    finally:
     if tick() % 3 == 0: break
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 83
    except ValueError:
     log.append(84)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 86
     if tick() % 3 == 0: raise
    finally:
     log.append(87)
     log.append(88)
     log.append(89)
   else:
    if tick() % 2:
     log.append(-91)
     if tick() % 2 == 0: raise TypeError(92)
    else:
     log.append(93)
    with CM(94, False) as c:
     log.append(-95)
  finally:
   log.append(96)
   with CM(97, False):
    try:
     if tick() % 2 == 0: return 99
     log.append(100)
    except (KeyError, ValueError):
     log.append(101)
    else:
     log.append(102)
     log.append(-103)
 except Exception as e:
  if tick() % 2:
   if tick() % 4 == 0: raise TypeError(105)
  else:
   with CM(106, False):
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(108)
     if tick() % 2 == 0: raise KeyError(109)
    else:
     log.append(-110)
    log.append(111)
 finally:
  if tick() % 2 == 0: return 112
  for i in gen(2):
   if tick() % 2 == 0: raise TypeError(114)
   while tick() % 4:
    try:
     log.append(117)
     if tick() % 3 == 0: raise TypeError(118)
    except (KeyError, ValueError):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
     log.append(121)
    try:
     log.append(123)
     log.append(124)
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(126)
     log.append(127)
     if tick() % 2 == 0: continue
    finally:
     log.append(129)
   with CM(130, False):
    if tick() % 2 == 0: break
    with CM(132, False) as c, CM(13200, False):
     if tick() % 4 == 0: raise ValueError(133)
  with CM(134, True) as c, CM(13400, False):
   try:
    if tick() % 2:
     if tick() % 2 == 0: return 137
    else:
     log.append(138)
     log.append(-139)
     if tick() % 4 == 0: raise KeyError(140)
    with CM(141, False), CM(14100, False):
     if tick() % 2 == 0: raise KeyError(142)
     log.append(143)
    with CM(144, False) as c:
     log.append(-145)
     if tick() % 3 == 0: return 146
     if tick() % 2 == 0: raise TypeError(147)
   except Exception as e:
    try:
     if tick() % 4 == 0: raise TypeError(149)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise TypeError(150)
    else:
     if tick() % 3 == 0: return 151
    for i in gen(1):
     if tick() % 4 == 0: raise KeyError(153)
    if tick() % 3 == 0: raise
   finally:
    with CM(154, False) as c, CM(15400, False):
     if tick() % 4 == 0: raise TypeError(155)
     log.append(156)
    log.append(157)
    with CM(158, False) as c:
     log.append(159)
   log.append(160)
 try:
  log.append(162)
  log.append(163)
  log.append(164)
 finally:
  if tick() % 2:
   log.append(166)
   try:
    if tick() % 2:
     log.append(169)
     log.append(170)
     log.append(-171)
    else:
     log.append(172)
     log.append(173)
     log.append(-174)
    while tick() % 4:
     log.append(176)
     if tick() % 3 == 0: continue
     log.append(178)
   except (KeyError, ValueError) as e:
    log.append(179)
    if tick() % 4 == 0: raise TypeError(180)
    with CM(181, False) as c:
     log.append(-182)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(184)
     if tick() % 2 == 0: return 185
    else:
     log.append(186)
    if tick() % 2 == 0: return 187
   with CM(188, False) as c, CM(18800, False):
    if tick() % 2:
     log.append(-190)
     if tick() % 3 == 0: raise TypeError(191)
    else:
     log.append(192)
    if tick() % 2:
     log.append(-194)
     log.append(-195)
     if tick() % 2 == 0: raise KeyError(196)
    else:
     log.append(197)
    for i in range(1):
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: return 200
     log.append(-201)
  else:
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: break
     log.append(205)
    if tick() % 2 == 0: return 206
   else:
    with CM(207, False):
     if tick() % 4 == 0: raise KeyError(208)
   if tick() % 4 == 0: raise TypeError(209)
run(f2)
def f3():
 log.append(-1)
run(f3)
def f4():
 log.append(1)
 try:
  try:
   log.append(4)
   with CM(5, True) as c, CM(500, False):
    log.append(6)
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(8)
     log.append(-9)
    else:
     log.append(-10)
    try:
     if tick() % 2 == 0: return 12
     if tick() % 2 == 0: raise ValueError(13)
    except Exception:
     if tick() % 4 == 0: raise KeyError(14)
     if tick() % 4 == 0: raise ValueError(15)
    finally:
     if tick() % 2 == 0: raise KeyError(16)
     log.append(17)
     if tick() % 2 == 0: raise TypeError(18)
  except ValueError:
   for i in gen(3):
    try:
     if tick() % 3 == 0: raise KeyError(21)
     if tick() % 4 == 0: raise TypeError(22)
     if tick() % 3 == 0: raise ValueError(23)
    finally:
     if tick() % 4 == 0: return 24
     if tick() % 2 == 0: return 25
    try:
     log.append(27)
     log.append(28)
    except (KeyError, ValueError):
     log.append(29)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 31
    else:
     log.append(32)
     if tick() % 3 == 0: break
    try:
     log.append(35)
     if tick() % 3 == 0: return 36
    except ValueError as e:
     log.append(37)
     log.append(38)
     if tick() % 4 == 0: raise ValueError(39)
  else:
   if tick() % 2 == 0: return 40
   try:
    for i in range(3):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
   except (KeyError, ValueError) as e:
    try:
     log.append(47)
     log.append(-48)
     if tick() % 2 == 0: return 49
    except (KeyError, ValueError) as e:
     log.append(50)
     if tick() % 2 == 0: raise ValueError(51)
     if tick() % 2 == 0: raise ValueError(52)
    finally:
     log.append(-53)
     log.append(54)
    with CM(55, False) as c, CM(5500, False):
     log.append(56)
     log.append(57)
    if tick() % 3 == 0: raise
   else:
    while tick() % 4:
     log.append(59)
     if tick() % 3 == 0: raise KeyError(60)
     log.append(61)
   finally:
    for i in range(3):
     if tick() % 3 == 0: continue
     log.append(64)
   for i in range(3):
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(67)
     if tick() % 3 == 0: raise TypeError(68)
    else:
     log.append(69)
     if tick() % 3 == 0: raise ValueError(70)
     log.append(71)
    try:
     if tick() % 2 == 0: return 73
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
     log.append(76)
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
  if tick() % 2 == 0: raise TypeError(80)
  for i in gen(1):
   if tick() % 3 == 0: break
   try:
    for i in range(1):
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 87
     if tick() % 4 == 0: raise KeyError(88)
   except (KeyError, ValueError) as e:
    try:
     if tick() % 2 == 0: break
     log.append(91)
    except (KeyError, ValueError) as e:
     log.append(92)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(96)
     if tick() % 4 == 0: raise KeyError(97)
    else:
     log.append(98)
     if tick() % 2 == 0: raise KeyError(99)
     if tick() % 3 == 0: break
    if tick() % 3 == 0: raise
   else:
    log.append(101)
    with CM(102, True) as c:
     if tick() % 2 == 0: return 103
     if tick() % 3 == 0: raise TypeError(104)
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise KeyError(107)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 109
   finally:
    while tick() % 4:
     log.append(111)
     log.append(112)
    try:
     if tick() % 3 == 0: continue
     log.append(115)
    except Exception as e:
     if tick() % 3 == 0: raise TypeError(116)
     log.append(117)
   while tick() % 4:
    try:
     if tick() % 2 == 0: return 120
    finally:
     log.append(121)
     if tick() % 2 == 0: break
  else:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(126)
    log.append(127)
   else:
    with CM(128, True) as c:
     if tick() % 4 == 0: raise TypeError(129)
    with CM(130, False), CM(13000, False):
     log.append(-131)
     log.append(132)
     log.append(-133)
    if tick() % 2 == 0: return 134
   log.append(135)
 finally:
  for i in gen(3):
   for i in range(2):
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 140
    else:
     if tick() % 4 == 0: raise KeyError(141)
   try:
    for i in range(1):
     log.append(144)
    else:
     log.append(145)
     if tick() % 4 == 0: raise TypeError(146)
    try:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: raise KeyError(150)
     log.append(151)
     if tick() % 2 == 0: return 152
   finally:
    for i in gen(3):
     if tick() % 2 == 0: return 154
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 156
    for i in range(1):
     if tick() % 4 == 0: raise ValueError(158)
    else:
     if tick() % 4 == 0: return 159
     log.append(160)
    with CM(161, False) as c:
     if tick() % 3 == 0: continue
     log.append(163)
     log.append(164)
 try:
  for i in gen(3):
   with CM(167, False), CM(16700, False):
    try:
     log.append(169)
    except (KeyError, ValueError):
     log.append(170)
     if tick() % 3 == 0: raise KeyError(171)
     if tick() % 3 == 0: raise
    finally:
     log.append(172)
     if tick() % 2 == 0: continue
   while tick() % 4:
    try:
     log.append(176)
     log.append(177)
    except Exception:
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 181
  else:
   try:
    try:
     log.append(-184)
    except (KeyError, ValueError) as e:
     log.append(185)
    else:
     log.append(186)
    if tick() % 2:
     log.append(188)
     log.append(-189)
    else:
     log.append(-190)
     log.append(191)
     log.append(192)
    log.append(-193)
   except ValueError:
    for i in gen(1):
     log.append(195)
     if tick() % 2 == 0: break
     log.append(197)
    else:
     if tick() % 2 == 0: return 198
     if tick() % 3 == 0: return 199
     if tick() % 3 == 0: return 200
    for i in gen(2):
     if tick() % 3 == 0: return 202
    else:
     log.append(203)
     log.append(204)
     log.append(205)
    if tick() % 2:
     if tick() % 4 == 0: return 207
     log.append(208)
     log.append(209)
    else:
     if tick() % 4 == 0: return 210
     log.append(211)
   if tick() % 2 == 0: raise TypeError(212)
   for i in range(3):
    log.append(214)
  try:
   log.append(-216)
   with CM(217, False) as c, CM(21700, False):
    if tick() % 2:
     log.append(-219)
    else:
     if tick() % 2 == 0: raise ValueError(220)
  except Exception as e:
   while tick() % 4:
    with CM(222, False) as c, CM(22200, False):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
   else:
    if tick() % 2:
     log.append(-226)
     if tick() % 2 == 0: raise KeyError(227)
    else:
     log.append(-228)
     log.append(229)
    for i in range(3):
     if tick() % 4 == 0: raise KeyError(231)
     if tick() % 3 == 0: return 232
     if tick() % 2 == 0: return 233
    else:
     log.append(234)
   for i in gen(1):
    if tick() % 3 == 0: return 236
    for i in gen(3):
     if tick() % 3 == 0: break
     log.append(239)
     log.append(240)
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
   else:
    if tick() % 2:
     log.append(245)
    else:
     if tick() % 4 == 0: return 246
     log.append(247)
  finally:
   if tick() % 2:
    log.append(249)
    with CM(250, False) as c, CM(25000, False):
     if tick() % 4 == 0: return 251
     log.append(252)
     log.append(-253)
   else:
    if tick() % 2:
     if tick() % 4 == 0: return 255
    else:
     log.append(256)
     log.append(-257)
     log.append(258)
   with CM(259, False) as c, CM(25900, False):
    try:
     log.append(-261)
     log.append(262)
     log.append(263)
    finally:
     log.append(-264)
     log.append(265)
   log.append(-266)
 except ValueError:
  log.append(267)
  for i in gen(3):
   log.append(269)
 else:
  try:
   if tick() % 2:
    if tick() % 2:
     log.append(273)
     if tick() % 3 == 0: raise KeyError(274)
    else:
     log.append(-275)
     log.append(276)
     log.append(277)
    try:
     if tick() % 3 == 0: raise TypeError(279)
     log.append(280)
    finally:
     log.append(281)
     log.append(282)
     log.append(-283)
   else:
    log.append(284)
    log.append(-285)
    for i in gen(2):
     if tick() % 2 == 0: return 287
     log.append(288)
     if tick() % 4 == 0: return 289
    else:
     log.append(-290)
     log.append(291)
     log.append(-292)
   if tick() % 2:
    with CM(294, False):
     log.append(295)
    with CM(296, False) as c, CM(29600, False):
     log.append(297)
     log.append(298)
     log.append(299)
    with CM(300, False) as c:
     if tick() % 2 == 0: raise TypeError(301)
     log.append(302)
   else:
    with CM(303, False) as c:
     if tick() % 4 == 0: return 304
     log.append(305)
     log.append(306)
  except ValueError:
   for i in gen(1):
    if tick() % 3 == 0: continue
    with CM(309, False) as c, CM(30900, False):
     if tick() % 4 == 0: raise TypeError(310)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 312
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(314)
     if tick() % 4 == 0: raise KeyError(315)
     if tick() % 2 == 0: return 316
    else:
     log.append(317)
     log.append(318)
     log.append(319)
   else:
    with CM(320, False) as c:
     log.append(321)
     log.append(322)
   if tick() % 2:
    if tick() % 2 == 0: raise KeyError(324)
    try:
     log.append(-326)
     log.append(-327)
    except ValueError:
     log.append(-328)
     log.append(329)
     log.append(330)
    try:
     log.append(-332)
    except ValueError as e:
     log.append(333)
   else:
    if tick() % 2:
     log.append(335)
     log.append(336)
    else:
     log.append(337)
     log.append(-338)
     log.append(-339)
    try:
     log.append(341)
     log.append(342)
    finally:
     log.append(343)
     if tick() % 2 == 0: raise TypeError(344)
    with CM(345, False), CM(34500, False):
     log.append(-346)
     log.append(347)
     log.append(-348)
   try:
    log.append(-350)
   except (KeyError, ValueError):
    with CM(351, False) as c, CM(35100, False):
     log.append(-352)
    log.append(353)
   else:
    with CM(354, True):
     log.append(-355)
    try:
     log.append(-357)
     log.append(358)
     log.append(-359)
    except (KeyError, ValueError):
     log.append(360)
    else:
     log.append(-361)
     log.append(-362)
     log.append(363)
    finally:
     log.append(-364)
     if tick() % 4 == 0: raise KeyError(365)
     log.append(-366)
   finally:
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    for i in gen(2):
     log.append(371)
     log.append(372)
     if tick() % 3 == 0: raise KeyError(373)
    else:
     log.append(-374)
     log.append(375)
     if tick() % 2 == 0: raise KeyError(376)
   if tick() % 3 == 0: raise
  else:
   for i in gen(1):
    for i in range(1):
     if tick() % 3 == 0: continue
     log.append(380)
    else:
     log.append(381)
     if tick() % 4 == 0: return 382
    with CM(383, False), CM(38300, False):
     log.append(384)
   log.append(-385)
   log.append(-386)
  for i in range(2):
   log.append(388)
   try:
    log.append(390)
    try:
     log.append(392)
     if tick() % 2 == 0: continue
     log.append(394)
    except (KeyError, ValueError):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(396)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: raise TypeError(397)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 399
    if tick() % 3 == 0: break
   except ValueError:
    try:
     log.append(402)
     log.append(403)
    except (KeyError, ValueError):
     log.append(404)
     if tick() % 3 == 0: raise
    finally:
     log.append(405)
     log.append(406)
    if tick() % 3 == 0: break
    if tick() % 2 == 0: return 408
  with CM(409, False), CM(40900, False):
   try:
    if tick() % 4 == 0: raise TypeError(411)
   except Exception as e:
    for i in range(2):
     log.append(413)
     log.append(414)
     log.append(415)
   else:
    for i in range(1):
     log.append(417)
     if tick() % 4 == 0: raise ValueError(418)
   finally:
    try:
     log.append(-420)
    finally:
     log.append(-421)
     log.append(-422)
    for i in gen(2):
     if tick() % 3 == 0: break
     log.append(425)
    else:
     log.append(-426)
     log.append(427)
    if tick() % 4 == 0: raise KeyError(428)
   with CM(429, False) as c, CM(42900, False):
    with CM(430, False) as c, CM(43000, False):
     log.append(431)
     log.append(-432)
    if tick() % 2:
     log.append(434)
     log.append(435)
     log.append(436)
    else:
     if tick() % 2 == 0: return 437
    with CM(438, False), CM(43800, False):
     log.append(-439)
     log.append(440)
   if tick() % 2:
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(443)
    else:
     if tick() % 2 == 0: raise KeyError(444)
     log.append(-445)
    log.append(446)
    with CM(447, False):
     log.append(-448)
     log.append(-449)
     log.append(450)
   else:
    log.append(451)
    with CM(452, False), CM(45200, False):
     if tick() % 2 == 0: raise ValueError(453)
run(f4)
def f5():
 if tick() % 2:
  try:
   if tick() % 2:
    if tick() % 2:
     log.append(5)
    else:
     if tick() % 4 == 0: return 6
     log.append(-7)
     log.append(8)
    for i in gen(3):
     if tick() % 3 == 0: raise KeyError(10)
     if tick() % 2 == 0: break
    if tick() % 2:
     log.append(-13)
     log.append(14)
    else:
     if tick() % 3 == 0: return 15
     log.append(16)
   else:
    try:
     log.append(18)
     log.append(19)
     if tick() % 2 == 0: return 20
    except Exception:
     if tick() % 3 == 0: raise ValueError(21)
     if tick() % 3 == 0: return 22
     if tick() % 3 == 0: raise
    else:
     log.append(23)
     log.append(-24)
     log.append(-25)
    finally:
     if tick() % 4 == 0: raise KeyError(26)
     log.append(27)
  finally:
   while tick() % 4:
    if tick() % 2 == 0: continue
    with CM(30, False) as c:
     if tick() % 4 == 0: return 31
   else:
    log.append(-32)
   with CM(33, False):
    try:
     log.append(35)
     log.append(-36)
    except Exception as e:
     log.append(-37)
     log.append(-38)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: raise ValueError(39)
    while tick() % 4:
     log.append(41)
    with CM(42, False), CM(4200, False):
     log.append(43)
     log.append(44)
     log.append(-45)
   log.append(46)
  log.append(47)
  try:
   if tick() % 3 == 0: return 49
   try:
    try:
     log.append(52)
     log.append(-53)
     log.append(54)
    except (KeyError, ValueError) as e:
     log.append(-55)
     log.append(-56)
     log.append(-57)
     if tick() % 3 == 0: raise
    finally:
     log.append(-58)
     log.append(59)
   except Exception as e:
    if tick() % 4 == 0: raise KeyError(60)
    if tick() % 3 == 0: raise
   for i in range(1):
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise ValueError(64)
     if tick() % 4 == 0: raise ValueError(65)
    log.append(66)
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    except ValueError as e:
     if tick() % 3 == 0: continue
     log.append(71)
     if tick() % 3 == 0: raise
   else:
    with CM(72, False) as c:
     log.append(-73)
     log.append(-74)
     log.append(75)
  finally:
   try:
    log.append(77)
    if tick() % 2:
     log.append(79)
     log.append(-80)
    else:
     log.append(-81)
    for i in gen(1):
     if tick() % 2 == 0: break
     log.append(84)
     if tick() % 2 == 0: return 85
   except ValueError:
    for i in gen(2):
     if tick() % 4 == 0: return 87
     log.append(88)
     if tick() % 3 == 0: return 89
    log.append(90)
    log.append(91)
   finally:
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(93)
     if tick() % 3 == 0: break
    try:
     log.append(-96)
    except Exception as e:
     log.append(97)
    finally:
     log.append(-98)
    try:
     log.append(-100)
     log.append(101)
     if tick() % 4 == 0: return 102
    except (KeyError, ValueError):
     log.append(-103)
    else:
     log.append(104)
    finally:
     log.append(105)
     log.append(106)
     log.append(-107)
   try:
    for i in range(3):
     log.append(110)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 112
    else:
     log.append(-113)
     log.append(114)
     log.append(115)
   finally:
    if tick() % 2:
     log.append(117)
    else:
     if tick() % 4 == 0: raise TypeError(118)
     if tick() % 2 == 0: return 119
   with CM(120, False) as c, CM(12000, False):
    with CM(121, False), CM(12100, False):
     log.append(-122)
     log.append(-123)
 else:
  try:
   while tick() % 4:
    with CM(126, False), CM(12600, False):
     log.append(127)
     log.append(128)
    with CM(129, True) as c, CM(12900, False):
     if tick() % 2 == 0: break
     log.append(131)
    while tick() % 4:
     log.append(133)
     if tick() % 4 == 0: return 134
   with CM(135, False) as c:
    while tick() % 4:
     log.append(137)
     log.append(138)
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(141)
    else:
     log.append(142)
    try:
     log.append(144)
    except Exception as e:
     log.append(145)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: raise KeyError(146)
     if tick() % 4 == 0: raise ValueError(147)
  except ValueError as e:
   log.append(148)
   for i in gen(1):
    log.append(150)
    for i in gen(3):
     if tick() % 3 == 0: break
   else:
    try:
     if tick() % 3 == 0: return 154
     log.append(-155)
    except Exception:
     if tick() % 2 == 0: return 156
     if tick() % 3 == 0: return 157
     if tick() % 3 == 0: raise
  else:
   try:
    with CM(159, False) as c:
     if tick() % 3 == 0: return 160
   except ValueError as e:
    for i in range(2):
     if tick() % 2 == 0: break
     log.append(163)
    with CM(164, False), CM(16400, False):
     log.append(165)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(-167)
     log.append(168)
    else:
     if tick() % 2 == 0: return 169
     log.append(-170)
     log.append(171)
    if tick() % 2 == 0: raise ValueError(172)
    with CM(173, False):
     log.append(174)
     log.append(-175)
 for i in gen(3):
  try:
   with CM(178, False) as c:
    for i in range(1):
     if tick() % 4 == 0: return 180
    else:
     log.append(181)
     if tick() % 3 == 0: raise KeyError(182)
     if tick() % 4 == 0: raise ValueError(183)
    with CM(184, True) as c:
     log.append(185)
  except ValueError:
   try:
    if tick() % 2:
     log.append(188)
     log.append(189)
    else:
     if tick() % 3 == 0: return 190
     if tick() % 3 == 0: return 191
     log.append(192)
   except Exception:
    try:
     log.append(194)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    finally:
     log.append(197)
     log.append(198)
   finally:
    try:
     if tick() % 3 == 0: continue
     log.append(201)
     log.append(202)
    finally:
     log.append(203)
   for i in range(2):
    for i in range(3):
     log.append(206)
     if tick() % 3 == 0: break
   else:
    if tick() % 2:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    else:
     log.append(211)
     if tick() % 3 == 0: return 212
    if tick() % 4 == 0: return 213
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: continue
     log.append(217)
   log.append(218)
  else:
   with CM(219, False) as c, CM(21900, False):
    while tick() % 4:
     log.append(221)
     log.append(222)
    for i in gen(1):
     if tick() % 2 == 0: break
    with CM(225, False), CM(22500, False):
     log.append(226)
     if tick() % 2 == 0: continue
   try:
    with CM(229, False) as c:
     log.append(230)
     if tick() % 2 == 0: break
     log.append(232)
    log.append(233)
    log.append(234)
   except ValueError:
    for i in gen(2):
     if tick() % 3 == 0: break
     log.append(237)
     log.append(238)
    with CM(239, False) as c:
     if tick() % 3 == 0: break
     log.append(241)
    try:
     log.append(243)
     if tick() % 3 == 0: return 244
    except ValueError:
     if tick() % 2 == 0: continue
     log.append(246)
    else:
     if tick() % 4 == 0: return 247
     if tick() % 2 == 0: continue
    finally:
     if tick() % 4 == 0: return 249
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise KeyError(251)
   finally:
    if tick() % 2 == 0: continue
  while tick() % 4:
   if tick() % 2:
    log.append(255)
    for i in gen(2):
     log.append(257)
     log.append(258)
     if tick() % 2 == 0: raise TypeError(259)
    with CM(260, False):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise TypeError(262)
     log.append(263)
   else:
    try:
     log.append(265)
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: raise TypeError(267)
     log.append(268)
    for i in gen(2):
     if tick() % 3 == 0: break
   if tick() % 3 == 0: break
 try:
  for i in gen(2):
   with CM(274, False) as c, CM(27400, False):
    try:
     log.append(276)
     log.append(277)
    except (KeyError, ValueError):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     log.append(280)
 except (KeyError, ValueError):
  with CM(281, False) as c, CM(28100, False):
   with CM(282, False) as c:
    log.append(-283)
    log.append(-284)
   try:
    if tick() % 2:
     log.append(-287)
     log.append(288)
    else:
     log.append(289)
    if tick() % 2:
     log.append(-291)
     if tick() % 2 == 0: return 292
    else:
     log.append(293)
   finally:
    try:
     if tick() % 2 == 0: raise TypeError(295)
     if tick() % 3 == 0: raise TypeError(296)
     if tick() % 3 == 0: return 297
    except ValueError:
     log.append(298)
     if tick() % 4 == 0: return 299
    log.append(300)
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise TypeError(303)
     log.append(304)
     log.append(-305)
    finally:
     log.append(-306)
    with CM(307, False) as c:
     if tick() % 2 == 0: raise ValueError(308)
   else:
    while tick() % 4:
     if tick() % 3 == 0: return 310
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 312
  while tick() % 4:
   try:
    try:
     log.append(316)
     log.append(317)
     if tick() % 2 == 0: break
    finally:
     if tick() % 4 == 0: return 319
     if tick() % 4 == 0: return 320
   except Exception as e:
    log.append(321)
   finally:
    if tick() % 4 == 0: raise TypeError(322)
    if tick() % 2:
     log.append(324)
     if tick() % 2 == 0: break
     log.append(326)
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(329)
   if tick() % 2:
    with CM(331, False):
     if tick() % 3 == 0: continue
     log.append(333)
   else:
    with CM(334, True), CM(33400, False):
     if tick() % 4 == 0: return 335
     if tick() % 4 == 0: return 336
    log.append(337)
    for i in range(2):
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
  else:
   for i in gen(3):
    try:
     if tick() % 2 == 0: return 344
    except (KeyError, ValueError):
     log.append(345)
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(348)
     if tick() % 2 == 0: return 349
    else:
     if tick() % 3 == 0: break
     log.append(351)
    log.append(352)
   else:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(354)
    else:
     log.append(-355)
    log.append(356)
    log.append(357)
   log.append(358)
  if tick() % 3 == 0: raise
 finally:
  for i in gen(3):
   if tick() % 4 == 0: return 360
   for i in gen(1):
    log.append(362)
    log.append(363)
   try:
    try:
     if tick() % 2 == 0: break
    except ValueError:
     log.append(367)
     if tick() % 3 == 0: raise
    for i in range(2):
     if tick() % 2 == 0: continue
    else:
     log.append(370)
   except Exception:
    log.append(371)
   finally:
    with CM(372, False), CM(37200, False):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     log.append(375)
    while tick() % 4:
     if tick() % 3 == 0: raise KeyError(377)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    for i in range(2):
     if tick() % 3 == 0: raise KeyError(381)
     if tick() % 2 == 0: raise KeyError(382)
     log.append(383)
    else:
     if tick() % 4 == 0: return 384
     if tick() % 3 == 0: continue
     log.append(386)
  log.append(387)
run(f5)
def f6():
 if tick() % 2:
  try:
   for i in gen(1):
    try:
     if tick() % 3 == 0: break
     log.append(6)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 9
  finally:
   if tick() % 2:
    while tick() % 4:
     log.append(12)
     if tick() % 3 == 0: break
    for i in gen(2):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     log.append(17)
    else:
     log.append(-18)
     if tick() % 4 == 0: raise KeyError(19)
    log.append(20)
   else:
    try:
     if tick() % 4 == 0: return 22
     if tick() % 3 == 0: raise ValueError(23)
     log.append(-24)
    except (KeyError, ValueError):
     log.append(25)
     log.append(-26)
    finally:
     log.append(27)
     log.append(-28)
 else:
  try:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: raise KeyError(33)
     if tick() % 4 == 0: raise TypeError(34)
    if tick() % 3 == 0: return 35
    with CM(36, True) as c, CM(3600, False):
     log.append(37)
     log.append(38)
     log.append(-39)
   else:
    for i in gen(1):
     if tick() % 3 == 0: raise KeyError(41)
    for i in range(1):
     log.append(43)
     if tick() % 2 == 0: break
     log.append(45)
  except ValueError as e:
   if tick() % 2 == 0: return 46
   if tick() % 3 == 0: raise
  else:
   try:
    log.append(48)
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 51
     log.append(52)
   except ValueError as e:
    try:
     if tick() % 3 == 0: return 54
    except (KeyError, ValueError) as e:
     log.append(-55)
    finally:
     log.append(-56)
     log.append(-57)
     log.append(58)
    if tick() % 2:
     log.append(60)
    else:
     log.append(-61)
    while tick() % 4:
     if tick() % 3 == 0: return 63
    else:
     if tick() % 2 == 0: return 64
   finally:
    try:
     if tick() % 3 == 0: raise TypeError(66)
     log.append(-67)
    finally:
     log.append(-68)
     log.append(69)
   log.append(70)
  try:
   for i in range(1):
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(75)
    else:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(78)
   else:
    try:
     log.append(80)
    finally:
     if tick() % 3 == 0: raise TypeError(81)
     log.append(82)
   with CM(83, True):
    try:
     log.append(85)
     log.append(-86)
     log.append(-87)
    finally:
     if tick() % 3 == 0: raise ValueError(88)
  finally:
   try:
    log.append(-90)
    with CM(91, False), CM(9100, False):
     log.append(-92)
   except Exception as e:
    if tick() % 2:
     log.append(-94)
     log.append(-95)
    else:
     if tick() % 3 == 0: return 96
     log.append(97)
    log.append(98)
    if tick() % 3 == 0: return 99
   finally:
    log.append(100)
   with CM(101, False) as c, CM(10100, False):
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(103)
     log.append(104)
    else:
     if tick() % 4 == 0: return 105
    log.append(106)
    if tick() % 2:
     if tick() % 2 == 0: return 108
    else:
     log.append(-109)
     log.append(110)
  if tick() % 2:
   log.append(112)
   log.append(113)
  else:
   with CM(114, True) as c, CM(11400, False):
    with CM(115, False) as c, CM(11500, False):
     log.append(-116)
    try:
     log.append(-118)
     if tick() % 2 == 0: raise ValueError(119)
     log.append(120)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 121
     log.append(122)
   if tick() % 2 == 0: raise ValueError(123)
run(f6)
def f7():
 with CM(1, False), CM(100, False):
  if tick() % 2:
   with CM(3, False) as c, CM(300, False):
    log.append(-4)
    if tick() % 2:
     if tick() % 3 == 0: return 6
    else:
     log.append(-7)
     log.append(8)
    while tick() % 4:
     if tick() % 3 == 0: break
     log.append(11)
   with CM(12, False), CM(1200, False):
    for i in range(1):
     if tick() % 2 == 0: continue
    try:
     log.append(-16)
    except (KeyError, ValueError) as e:
     log.append(-17)
     log.append(18)
    finally:
     if tick() % 3 == 0: return 19
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: return 23
     if tick() % 2 == 0: return 24
    for i in range(2):
     log.append(26)
     log.append(27)
    try:
     log.append(29)
     log.append(30)
     log.append(31)
    finally:
     log.append(32)
     if tick() % 4 == 0: return 33
     log.append(-34)
   finally:
    if tick() % 2:
     log.append(-36)
     log.append(37)
    else:
     log.append(38)
  else:
   log.append(39)
  if tick() % 2:
   if tick() % 2:
    with CM(42, False), CM(4200, False):
     log.append(-43)
    with CM(44, True) as c:
     if tick() % 4 == 0: return 45
     if tick() % 2 == 0: return 46
   else:
    if tick() % 2:
     log.append(48)
    else:
     if tick() % 4 == 0: raise KeyError(49)
    try:
     log.append(51)
     if tick() % 3 == 0: return 52
    except ValueError as e:
     if tick() % 2 == 0: return 53
    finally:
     log.append(-54)
     if tick() % 4 == 0: return 55
   log.append(56)
  else:
   with CM(57, False):
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(59)
     log.append(60)
    else:
     if tick() % 2 == 0: raise KeyError(61)
     log.append(-62)
   while tick() % 4:
    with CM(64, False) as c, CM(6400, False):
     log.append(65)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 67
    if tick() % 4 == 0: raise KeyError(68)
    try:
     if tick() % 2 == 0: raise ValueError(70)
     if tick() % 4 == 0: return 71
     if tick() % 4 == 0: raise ValueError(72)
    except (KeyError, ValueError):
     log.append(73)
     if tick() % 3 == 0: raise
   else:
    if tick() % 2 == 0: return 74
   log.append(75)
  try:
   with CM(77, True), CM(7700, False):
    for i in gen(2):
     log.append(79)
     log.append(80)
     if tick() % 2 == 0: raise KeyError(81)
    if tick() % 3 == 0: return 82
    try:
     if tick() % 2 == 0: return 84
    except (KeyError, ValueError):
     if tick() % 2 == 0: return 85
    finally:
     log.append(86)
   with CM(87, False):
    try:
     log.append(89)
     log.append(-90)
    except ValueError as e:
     log.append(91)
    else:
     log.append(-92)
    log.append(93)
    with CM(94, True):
     if tick() % 4 == 0: return 95
   while tick() % 4:
    with CM(97, True) as c, CM(9700, False):
     if tick() % 3 == 0: break
     log.append(99)
     log.append(100)
    if tick() % 2:
     if tick() % 3 == 0: break
     log.append(103)
     if tick() % 4 == 0: return 104
    else:
     log.append(105)
     if tick() % 2 == 0: raise KeyError(106)
     if tick() % 4 == 0: raise KeyError(107)
  finally:
   while tick() % 4:
    for i in range(3):
     if tick() % 3 == 0: return 110
     log.append(111)
    log.append(112)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(114)
     log.append(115)
     log.append(116)
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
run(f7)
def f8():
 try:
  if tick() % 4 == 0: raise KeyError(2)
 except Exception:
  while tick() % 4:
   while tick() % 4:
    if tick() % 2 == 0: continue
    if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(9)
    else:
     if tick() % 2 == 0: continue
   while tick() % 4:
    with CM(12, False) as c, CM(1200, False):
     if tick() % 2 == 0: return 13
    try:
     if tick() % 2 == 0: raise KeyError(15)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: continue
    else:
     log.append(17)
     if tick() % 4 == 0: raise KeyError(18)
     if tick() % 2 == 0: continue
   else:
    with CM(20, False), CM(2000, False):
     log.append(21)
     if tick() % 2 == 0: raise TypeError(22)
     if tick() % 2 == 0: continue
    try:
     log.append(25)
     log.append(26)
     if tick() % 4 == 0: return 27
    except Exception:
     if tick() % 4 == 0: return 28
     if tick() % 3 == 0: raise
    for i in range(2):
     if tick() % 2 == 0: return 30
     log.append(31)
     if tick() % 3 == 0: raise ValueError(32)
 else:
  for i in gen(1):
   try:
    for i in range(1):
     if tick() % 3 == 0: break
     log.append(37)
    with CM(38, False), CM(3800, False):
     if tick() % 3 == 0: raise KeyError(39)
    if tick() % 4 == 0: raise ValueError(40)
   except (KeyError, ValueError):
    with CM(41, True) as c:
     if tick() % 3 == 0: return 42
     log.append(43)
   else:
    log.append(44)
    try:
     if tick() % 2 == 0: break
     log.append(47)
    finally:
     log.append(48)
     if tick() % 3 == 0: raise KeyError(49)
    log.append(50)
   finally:
    with CM(51, True) as c, CM(5100, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    try:
     log.append(55)
    except ValueError as e:
     if tick() % 4 == 0: raise KeyError(56)
     if tick() % 3 == 0: raise ValueError(57)
    else:
     log.append(58)
    if tick() % 3 == 0: continue
   with CM(60, True):
    with CM(61, False), CM(6100, False):
     if tick() % 4 == 0: return 62
    if tick() % 3 == 0: raise TypeError(63)
 finally:
  if tick() % 2:
   log.append(-65)
   while tick() % 4:
    log.append(67)
  else:
   log.append(-68)
   try:
    if tick() % 2:
     log.append(-71)
     if tick() % 3 == 0: raise TypeError(72)
     log.append(73)
    else:
     log.append(-74)
    with CM(75, False), CM(7500, False):
     log.append(-76)
   except (KeyError, ValueError):
    log.append(-77)
    for i in gen(3):
     log.append(79)
    if tick() % 2 == 0: raise ValueError(80)
   finally:
    for i in gen(1):
     if tick() % 3 == 0: break
     log.append(83)
     log.append(84)
   try:
    log.append(86)
   finally:
    if tick() % 2 == 0: raise TypeError(87)
  with CM(88, False) as c:
   try:
    with CM(90, False) as c:
     log.append(91)
     log.append(-92)
     if tick() % 3 == 0: return 93
   except ValueError:
    if tick() % 2:
     log.append(95)
     log.append(-96)
     if tick() % 4 == 0: return 97
    else:
     log.append(98)
     if tick() % 4 == 0: return 99
     if tick() % 2 == 0: return 100
    if tick() % 3 == 0: raise
   while tick() % 4:
    try:
     if tick() % 3 == 0: return 103
     log.append(104)
     log.append(105)
    except ValueError as e:
     if tick() % 2 == 0: raise TypeError(106)
     log.append(107)
    else:
     if tick() % 3 == 0: continue
   else:
    if tick() % 4 == 0: raise ValueError(109)
    for i in gen(3):
     if tick() % 3 == 0: break
   while tick() % 4:
    with CM(113, True), CM(11300, False):
     log.append(114)
   else:
    try:
     if tick() % 3 == 0: return 116
    except Exception:
     log.append(-117)
     if tick() % 3 == 0: raise
  log.append(-118)
run(f8)
def f9():
 if tick() % 2:
  while tick() % 4:
   if tick() % 2:
    with CM(4, False) as c, CM(400, False):
     log.append(5)
     if tick() % 3 == 0: raise ValueError(6)
    if tick() % 3 == 0: return 7
    with CM(8, False) as c, CM(800, False):
     if tick() % 2 == 0: return 9
     log.append(10)
     if tick() % 3 == 0: raise ValueError(11)
   else:
    try:
     log.append(13)
    except ValueError:
     log.append(14)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    finally:
     log.append(16)
     log.append(17)
   while tick() % 4:
    if tick() % 2 == 0: raise ValueError(19)
  if tick() % 4 == 0: raise KeyError(20)
 else:
  if tick() % 4 == 0: raise TypeError(21)
run(f9)
def f10():
 try:
  try:
   try:
    if tick() % 2:
     log.append(-5)
     if tick() % 3 == 0: return 6
     if tick() % 3 == 0: raise KeyError(7)
    else:
     log.append(-8)
     log.append(9)
    with CM(10, True):
     log.append(-11)
     if tick() % 2 == 0: raise ValueError(12)
   except Exception:
    log.append(-13)
    if tick() % 2:
     log.append(15)
     log.append(16)
     log.append(17)
    else:
     log.append(18)
     log.append(19)
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     log.append(24)
    else:
     log.append(25)
     if tick() % 3 == 0: return 26
     if tick() % 4 == 0: return 27
    with CM(28, False), CM(2800, False):
     log.append(29)
     log.append(30)
    with CM(31, True) as c:
     if tick() % 2 == 0: continue
  except Exception:
   if tick() % 2 == 0: raise TypeError(33)
  else:
   with CM(34, True) as c, CM(3400, False):
    log.append(35)
  finally:
   log.append(36)
   if tick() % 2:
    with CM(38, True) as c, CM(3800, False):
     if tick() % 2 == 0: return 39
     log.append(-40)
    while tick() % 4:
     if tick() % 2 == 0: return 42
   else:
    log.append(43)
   try:
    for i in range(3):
     log.append(46)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise ValueError(48)
    with CM(49, False) as c:
     log.append(50)
    for i in range(3):
     log.append(52)
     log.append(53)
   finally:
    with CM(54, False), CM(5400, False):
     if tick() % 4 == 0: raise TypeError(55)
     log.append(-56)
  with CM(57, True) as c, CM(5700, False):
   while tick() % 4:
    if tick() % 2 == 0: continue
   if tick() % 2:
    log.append(-61)
   else:
    log.append(-62)
    log.append(63)
 except (KeyError, ValueError):
  with CM(64, False) as c:
   if tick() % 4 == 0: return 65
   with CM(66, False):
    try:
     if tick() % 3 == 0: raise TypeError(68)
    except ValueError:
     log.append(69)
     log.append(-70)
     if tick() % 3 == 0: raise KeyError(71)
    with CM(72, True) as c:
     log.append(73)
     log.append(-74)
     log.append(75)
    try:
     log.append(77)
     log.append(78)
     log.append(79)
    except (KeyError, ValueError) as e:
     log.append(80)
     if tick() % 4 == 0: return 81
    finally:
     log.append(-82)
     log.append(83)
     log.append(84)
   for i in gen(2):
    with CM(86, False) as c:
     log.append(87)
     if tick() % 3 == 0: return 88
    with CM(89, True):
     if tick() % 2 == 0: raise ValueError(90)
     if tick() % 3 == 0: continue
    with CM(92, False):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(94)
     if tick() % 2 == 0: break
 if tick() % 2:
  with CM(97, False):
   if tick() % 2 == 0: raise TypeError(98)
   try:
    try:
     log.append(101)
     log.append(102)
     log.append(-103)
    except (KeyError, ValueError) as e:
     log.append(104)
     log.append(105)
     log.append(-106)
    finally:
     log.append(107)
     log.append(108)
    log.append(109)
   except ValueError:
    try:
     log.append(-111)
     log.append(-112)
    finally:
     log.append(-113)
     log.append(114)
     log.append(115)
    if tick() % 2:
     log.append(117)
     log.append(118)
    else:
     log.append(-119)
     log.append(-120)
    with CM(121, True), CM(12100, False):
     log.append(122)
     log.append(123)
   finally:
    for i in gen(1):
     if tick() % 2 == 0: return 125
 else:
  log.append(-126)
  while tick() % 4:
   log.append(128)
   with CM(129, False) as c:
    if tick() % 2:
     log.append(131)
     if tick() % 2 == 0: return 132
     if tick() % 2 == 0: raise ValueError(133)
    else:
     log.append(134)
     if tick() % 4 == 0: return 135
     log.append(136)
    log.append(137)
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     if tick() % 3 == 0: raise TypeError(140)
   with CM(141, True):
    try:
     log.append(143)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    except Exception as e:
     if tick() % 3 == 0: return 146
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    with CM(149, True) as c:
     log.append(150)
     log.append(151)
     if tick() % 3 == 0: continue
    with CM(153, False) as c:
     log.append(154)
     if tick() % 3 == 0: break
  else:
   if tick() % 2:
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(158)
     if tick() % 2 == 0: raise ValueError(159)
     log.append(-160)
    else:
     log.append(-161)
   else:
    if tick() % 2:
     if tick() % 2 == 0: return 163
     log.append(164)
     if tick() % 3 == 0: raise KeyError(165)
    else:
     log.append(166)
     if tick() % 3 == 0: raise ValueError(167)
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(169)
     log.append(170)
     log.append(171)
    else:
     log.append(172)
   with CM(173, False) as c:
    for i in range(1):
     log.append(175)
     log.append(176)
    if tick() % 2:
     log.append(-178)
     log.append(179)
     if tick() % 2 == 0: return 180
    else:
     if tick() % 2 == 0: return 181
    with CM(182, False) as c:
     if tick() % 4 == 0: return 183
     if tick() % 3 == 0: raise KeyError(184)
     if tick() % 2 == 0: return 185
   if tick() % 3 == 0: return 186
  for i in gen(3):
   if tick() % 2:
    with CM(189, True):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise ValueError(191)
    while tick() % 4:
     if tick() % 3 == 0: break
    while tick() % 4:
     if tick() % 2 == 0: raise TypeError(195)
     if tick() % 3 == 0: return 196
     log.append(197)
   else:
    if tick() % 2 == 0: break
    if tick() % 3 == 0: raise ValueError(199)
   for i in range(3):
    log.append(201)
    if tick() % 2:
     log.append(203)
     if tick() % 2 == 0: raise ValueError(204)
    else:
     if tick() % 2 == 0: break
     log.append(206)
     if tick() % 3 == 0: raise KeyError(207)
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(209)
     if tick() % 2 == 0: return 210
    else:
     if tick() % 3 == 0: break
   else:
    for i in gen(1):
     if tick() % 3 == 0: break
     log.append(214)
     log.append(215)
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     if tick() % 4 == 0: return 220
     if tick() % 3 == 0: raise ValueError(221)
     if tick() % 2 == 0: return 222
    if tick() % 4 == 0: return 223
run(f10)
def f11():
 with CM(1, False) as c:
  try:
   with CM(3, False):
    if tick() % 2:
     log.append(5)
    else:
     log.append(6)
    with CM(7, False) as c, CM(700, False):
     if tick() % 2 == 0: raise KeyError(8)
    if tick() % 2 == 0: return 9
  finally:
   with CM(10, False), CM(1000, False):
    log.append(-11)
    try:
     if tick() % 4 == 0: return 13
     log.append(-14)
    finally:
     log.append(15)
   with CM(16, False) as c, CM(1600, False):
    for i in range(2):
     log.append(18)
    try:
     if tick() % 4 == 0: raise ValueError(20)
     log.append(-21)
    finally:
     if tick() % 2 == 0: return 22
     log.append(-23)
     log.append(24)
    try:
     log.append(-26)
    except Exception as e:
     log.append(27)
     log.append(28)
     log.append(29)
   if tick() % 2:
    try:
     log.append(32)
    except ValueError as e:
     log.append(33)
     if tick() % 3 == 0: raise
    finally:
     log.append(34)
     log.append(-35)
    with CM(36, False):
     log.append(-37)
   else:
    try:
     log.append(39)
     log.append(-40)
     log.append(41)
    finally:
     log.append(-42)
    for i in gen(3):
     if tick() % 3 == 0: break
    log.append(-45)
  try:
   log.append(-47)
  except Exception as e:
   try:
    if tick() % 2:
     log.append(-50)
     log.append(51)
    else:
     log.append(52)
   except Exception as e:
    log.append(-53)
    for i in range(2):
     if tick() % 2 == 0: break
    try:
     log.append(57)
     log.append(58)
    finally:
     log.append(-59)
   else:
    for i in range(1):
     if tick() % 4 == 0: return 61
     if tick() % 2 == 0: return 62
     log.append(63)
   finally:
    if tick() % 2:
     log.append(65)
    else:
     log.append(66)
     log.append(-67)
     log.append(68)
    if tick() % 2:
     log.append(-70)
     log.append(-71)
    else:
     if tick() % 4 == 0: return 72
     log.append(73)
  else:
   with CM(74, True), CM(7400, False):
    with CM(75, False) as c, CM(7500, False):
     log.append(-76)
     log.append(-77)
     log.append(-78)
 log.append(79)
 with CM(80, True) as c:
  try:
   for i in range(3):
    with CM(83, False):
     log.append(84)
  finally:
   if tick() % 3 == 0: return 85
   try:
    with CM(87, False) as c:
     log.append(88)
     log.append(-89)
     log.append(90)
    with CM(91, False) as c:
     log.append(92)
    try:
     log.append(94)
     log.append(95)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 96
     log.append(97)
    else:
     if tick() % 2 == 0: return 98
    finally:
     if tick() % 2 == 0: raise ValueError(99)
     log.append(100)
   finally:
    log.append(101)
    try:
     log.append(-103)
     if tick() % 3 == 0: return 104
     if tick() % 2 == 0: raise TypeError(105)
    finally:
     log.append(106)
     if tick() % 2 == 0: return 107
     log.append(108)
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(111)
     if tick() % 3 == 0: return 112
   log.append(-113)
run(f11)
def f12():
 try:
  if tick() % 2 == 0: raise TypeError(2)
  for i in range(1):
   log.append(4)
   with CM(5, True) as c:
    for i in gen(1):
     log.append(7)
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: raise TypeError(9)
    with CM(10, False), CM(1000, False):
     log.append(11)
     if tick() % 4 == 0: raise TypeError(12)
     if tick() % 3 == 0: break
    with CM(14, False):
     log.append(15)
     log.append(16)
  else:
   with CM(17, True) as c, CM(1700, False):
    if tick() % 3 == 0: return 18
    try:
     log.append(-20)
     if tick() % 3 == 0: raise ValueError(21)
    except ValueError:
     log.append(-22)
     log.append(-23)
     log.append(-24)
     if tick() % 3 == 0: raise
    finally:
     log.append(25)
     log.append(-26)
     log.append(-27)
    log.append(-28)
   for i in range(3):
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(32)
     log.append(33)
    else:
     log.append(34)
     log.append(35)
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(38)
     log.append(39)
     log.append(40)
    else:
     log.append(41)
     log.append(42)
   for i in gen(2):
    try:
     log.append(45)
    finally:
     log.append(46)
 finally:
  log.append(47)
  for i in gen(3):
   with CM(49, False), CM(4900, False):
    if tick() % 2 == 0: continue
   log.append(51)
 try:
  if tick() % 2 == 0: raise KeyError(53)
 except Exception as e:
  try:
   if tick() % 4 == 0: raise ValueError(55)
   if tick() % 2:
    for i in gen(2):
     if tick() % 4 == 0: return 58
     if tick() % 3 == 0: raise KeyError(59)
    if tick() % 2:
     if tick() % 3 == 0: return 61
     log.append(-62)
     if tick() % 3 == 0: raise ValueError(63)
    else:
     log.append(-64)
    with CM(65, False), CM(6500, False):
     if tick() % 2 == 0: return 66
   else:
    with CM(67, True):
     log.append(-68)
     log.append(-69)
  finally:
   for i in range(1):
    log.append(71)
    try:
     log.append(73)
     log.append(74)
     if tick() % 2 == 0: raise ValueError(75)
    finally:
     log.append(76)
     log.append(77)
     if tick() % 3 == 0: continue
  for i in range(1):
   for i in range(3):
    for i in range(1):
     if tick() % 2 == 0: return 82
    try:
     if tick() % 2 == 0: continue
     log.append(85)
     log.append(86)
    except ValueError:
     log.append(87)
     log.append(88)
     if tick() % 3 == 0: continue
    else:
     log.append(90)
     if tick() % 2 == 0: return 91
     if tick() % 3 == 0: raise KeyError(92)
    finally:
     if tick() % 2 == 0: raise KeyError(93)
     log.append(94)
    while tick() % 4:
     log.append(96)
     log.append(97)
     log.append(98)
    else:
     log.append(99)
   else:
    for i in gen(1):
     log.append(101)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 103
    else:
     if tick() % 3 == 0: raise TypeError(104)
   log.append(105)
   for i in range(2):
    with CM(107, True), CM(10700, False):
     if tick() % 3 == 0: raise ValueError(108)
     if tick() % 2 == 0: break
    with CM(110, True):
     if tick() % 3 == 0: return 111
     log.append(112)
    for i in gen(1):
     if tick() % 3 == 0: return 114
     if tick() % 2 == 0: return 115
     log.append(116)
  else:
   for i in gen(2):
    if tick() % 3 == 0: continue
   try:
    with CM(120, False), CM(12000, False):
     log.append(121)
     log.append(-122)
    for i in range(1):
     log.append(124)
     log.append(125)
   except (KeyError, ValueError) as e:
    log.append(126)
    with CM(127, False):
     if tick() % 3 == 0: raise TypeError(128)
     if tick() % 2 == 0: return 129
     log.append(-130)
    with CM(131, False), CM(13100, False):
     log.append(132)
     log.append(133)
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     if tick() % 3 == 0: return 135
    else:
     log.append(136)
    with CM(137, False) as c:
     if tick() % 3 == 0: return 138
    with CM(139, True), CM(13900, False):
     log.append(140)
   for i in gen(3):
    with CM(142, False) as c, CM(14200, False):
     if tick() % 2 == 0: break
    for i in gen(1):
     log.append(145)
     log.append(146)
     if tick() % 3 == 0: break
    with CM(148, False):
     if tick() % 2 == 0: raise ValueError(149)
     if tick() % 2 == 0: break
     log.append(151)
  if tick() % 2:
   log.append(153)
  else:
   log.append(-154)
   while tick() % 4:
    with CM(156, False):
     log.append(157)
    log.append(158)
    for i in gen(1):
     if tick() % 2 == 0: raise KeyError(160)
     if tick() % 2 == 0: break
   else:
    for i in range(3):
     log.append(163)
    else:
     log.append(-164)
     log.append(165)
    if tick() % 2 == 0: return 166
    for i in gen(2):
     if tick() % 2 == 0: continue
    else:
     log.append(169)
     log.append(170)
     if tick() % 2 == 0: raise TypeError(171)
   log.append(172)
run(f12)
def f13():
 while tick() % 4:
  with CM(2, False) as c, CM(200, False):
   with CM(3, False), CM(300, False):
    if tick() % 3 == 0: raise ValueError(4)
    try:
     log.append(6)
     if tick() % 3 == 0: return 7
    finally:
     log.append(8)
     if tick() % 4 == 0: raise TypeError(9)
     log.append(10)
    try:
     log.append(12)
    except (KeyError, ValueError):
     if tick() % 2 == 0: break
   log.append(14)
 else:
  for i in gen(3):
   if tick() % 2 == 0: break
   if tick() % 3 == 0: continue
  with CM(18, False) as c, CM(1800, False):
   try:
    log.append(-20)
   except Exception:
    for i in gen(1):
     log.append(22)
     if tick() % 3 == 0: continue
     log.append(24)
    else:
     log.append(-25)
     if tick() % 2 == 0: return 26
    with CM(27, False), CM(2700, False):
     if tick() % 3 == 0: raise KeyError(28)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(30)
     log.append(31)
    else:
     if tick() % 4 == 0: raise ValueError(32)
     if tick() % 4 == 0: return 33
     log.append(-34)
    if tick() % 3 == 0: raise
   log.append(35)
 with CM(36, False):
  try:
   try:
    try:
     if tick() % 2 == 0: raise ValueError(40)
     if tick() % 3 == 0: return 41
    except (KeyError, ValueError) as e:
     log.append(42)
     log.append(-43)
     log.append(44)
     if tick() % 3 == 0: raise
    log.append(-45)
   except (KeyError, ValueError) as e:
    try:
     log.append(47)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise KeyError(48)
     if tick() % 4 == 0: return 49
    finally:
     log.append(-50)
     log.append(51)
   try:
    with CM(53, False) as c, CM(5300, False):
     if tick() % 3 == 0: return 54
     log.append(-55)
     log.append(56)
   finally:
    log.append(-57)
  finally:
   try:
    for i in range(1):
     log.append(60)
    for i in gen(1):
     log.append(62)
     if tick() % 2 == 0: continue
   except Exception as e:
    try:
     log.append(65)
     log.append(66)
     if tick() % 4 == 0: raise KeyError(67)
    except Exception:
     log.append(-68)
     log.append(-69)
     if tick() % 3 == 0: raise
    else:
     log.append(-70)
    while tick() % 4:
     log.append(72)
     if tick() % 3 == 0: raise KeyError(73)
    log.append(-74)
    if tick() % 3 == 0: raise
   else:
    if tick() % 3 == 0: raise ValueError(75)
    log.append(-76)
   try:
    if tick() % 3 == 0: return 78
   except (KeyError, ValueError) as e:
    if tick() % 4 == 0: return 79
    try:
     log.append(81)
     log.append(-82)
     log.append(-83)
    except Exception:
     log.append(84)
    finally:
     log.append(85)
     log.append(86)
    if tick() % 3 == 0: raise
   else:
    log.append(87)
    try:
     log.append(-89)
    except ValueError as e:
     log.append(90)
     log.append(91)
     log.append(-92)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 3 == 0: raise ValueError(93)
     if tick() % 3 == 0: return 94
     log.append(-95)
   finally:
    with CM(96, False), CM(9600, False):
     log.append(-97)
     log.append(-98)
    try:
     log.append(100)
     if tick() % 2 == 0: raise KeyError(101)
     log.append(102)
    except ValueError:
     log.append(103)
     log.append(-104)
     if tick() % 3 == 0: raise
    else:
     log.append(-105)
    finally:
     if tick() % 2 == 0: raise TypeError(106)
     if tick() % 2 == 0: raise TypeError(107)
     log.append(-108)
  try:
   log.append(-110)
  finally:
   with CM(111, False) as c:
    if tick() % 2:
     if tick() % 4 == 0: return 113
     log.append(-114)
     log.append(115)
    else:
     log.append(-116)
    with CM(117, True) as c:
     if tick() % 2 == 0: raise TypeError(118)
     log.append(119)
     log.append(120)
   while tick() % 4:
    if tick() % 2:
     log.append(123)
    else:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise ValueError(125)
    with CM(126, True) as c, CM(12600, False):
     log.append(127)
     if tick() % 3 == 0: break
   with CM(129, False) as c:
    with CM(130, False):
     log.append(131)
     if tick() % 4 == 0: raise KeyError(132)
     log.append(-133)
    while tick() % 4:
     log.append(135)
  while tick() % 4:
   if tick() % 3 == 0: return 137
   if tick() % 2:
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 141
    with CM(142, False) as c, CM(14200, False):
     if tick() % 2 == 0: return 143
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(145)
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: break
     log.append(150)
     log.append(151)
   else:
    if tick() % 3 == 0: return 152
    if tick() % 3 == 0: continue
    with CM(154, True) as c, CM(15400, False):
     log.append(155)
     log.append(156)
     if tick() % 3 == 0: continue
   try:
    if tick() % 2 == 0: raise ValueError(159)
    if tick() % 2 == 0: raise ValueError(160)
   except Exception as e:
    for i in range(1):
     log.append(162)
     if tick() % 3 == 0: raise ValueError(163)
     log.append(164)
    if tick() % 2 == 0: break
   else:
    for i in gen(1):
     if tick() % 2 == 0: break
   finally:
    try:
     log.append(169)
    except Exception:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise ValueError(172)
  else:
   try:
    log.append(174)
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(176)
    else:
     log.append(-177)
    if tick() % 2 == 0: raise ValueError(178)
    with CM(179, True) as c, CM(17900, False):
     if tick() % 3 == 0: raise TypeError(180)
   if tick() % 2:
    try:
     log.append(-183)
     if tick() % 4 == 0: return 184
     log.append(-185)
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 186
     log.append(-187)
    finally:
     log.append(188)
   else:
    if tick() % 3 == 0: raise ValueError(189)
    if tick() % 4 == 0: return 190
    log.append(-191)
 if tick() % 2:
  if tick() % 2 == 0: raise KeyError(193)
  with CM(194, False):
   for i in range(2):
    with CM(196, False) as c, CM(19600, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    try:
     if tick() % 2 == 0: raise TypeError(201)
    except Exception as e:
     log.append(202)
     if tick() % 3 == 0: continue
    log.append(204)
   for i in range(2):
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     log.append(209)
    finally:
     log.append(210)
   if tick() % 4 == 0: return 211
 else:
  try:
   log.append(213)
   with CM(214, False) as c, CM(21400, False):
    log.append(-215)
    with CM(216, False):
     if tick() % 3 == 0: return 217
   with CM(218, False), CM(21800, False):
    log.append(219)
    log.append(-220)
  except Exception:
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(223)
     log.append(224)
     log.append(225)
    else:
     if tick() % 2 == 0: continue
     log.append(227)
     if tick() % 2 == 0: raise TypeError(228)
    with CM(229, False):
     if tick() % 2 == 0: raise ValueError(230)
     log.append(231)
     log.append(232)
    log.append(233)
   try:
    with CM(235, False):
     log.append(-236)
     log.append(237)
   finally:
    with CM(238, False), CM(23800, False):
     if tick() % 4 == 0: raise TypeError(239)
     log.append(240)
     if tick() % 3 == 0: raise ValueError(241)
    with CM(242, False), CM(24200, False):
     log.append(-243)
     if tick() % 2 == 0: return 244
     log.append(245)
   log.append(246)
  finally:
   for i in range(2):
    log.append(248)
    if tick() % 2:
     if tick() % 4 == 0: raise ValueError(250)
    else:
     if tick() % 4 == 0: return 251
    with CM(252, False), CM(25200, False):
     log.append(253)
  try:
   try:
    with CM(256, True):
     if tick() % 3 == 0: raise ValueError(257)
    try:
     if tick() % 4 == 0: return 259
     log.append(-260)
     log.append(-261)
    except ValueError as e:
     log.append(262)
     log.append(-263)
     if tick() % 4 == 0: return 264
    finally:
     log.append(265)
     log.append(266)
     log.append(-267)
   except (KeyError, ValueError) as e:
    with CM(268, False), CM(26800, False):
     if tick() % 2 == 0: raise TypeError(269)
    while tick() % 4:
     log.append(271)
     log.append(272)
     if tick() % 4 == 0: raise TypeError(273)
   finally:
    if tick() % 3 == 0: raise KeyError(274)
    with CM(275, False):
     log.append(276)
     if tick() % 2 == 0: raise ValueError(277)
     log.append(-278)
    log.append(-279)
   try:
    try:
     log.append(-282)
     if tick() % 4 == 0: return 283
    finally:
     log.append(-284)
     if tick() % 4 == 0: raise ValueError(285)
    try:
     log.append(-287)
     if tick() % 3 == 0: return 288
    except (KeyError, ValueError):
     log.append(289)
     log.append(290)
    finally:
     log.append(291)
     log.append(-292)
     log.append(293)
    log.append(294)
   except ValueError:
    if tick() % 2:
     log.append(296)
     if tick() % 2 == 0: raise ValueError(297)
     log.append(298)
    else:
     if tick() % 4 == 0: raise KeyError(299)
     log.append(300)
     log.append(301)
   else:
    if tick() % 2 == 0: raise ValueError(302)
    with CM(303, False) as c, CM(30300, False):
     log.append(304)
     if tick() % 3 == 0: return 305
   finally:
    if tick() % 2:
     log.append(-307)
     log.append(308)
     log.append(-309)
    else:
     log.append(310)
     if tick() % 2 == 0: return 311
    with CM(312, False) as c, CM(31200, False):
     if tick() % 2 == 0: raise TypeError(313)
     log.append(-314)
    try:
     log.append(-316)
    except (KeyError, ValueError):
     log.append(-317)
    finally:
     log.append(-318)
     log.append(319)
   for i in range(1):
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(323)
    if tick() % 2:
     if tick() % 3 == 0: return 325
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: continue
   else:
    for i in gen(1):
     log.append(329)
    log.append(-330)
    for i in range(1):
     if tick() % 3 == 0: break
  except ValueError as e:
   log.append(333)
   for i in range(2):
    with CM(335, False) as c, CM(33500, False):
     if tick() % 4 == 0: return 336
     log.append(337)
     log.append(338)
    if tick() % 3 == 0: raise KeyError(339)
   if tick() % 2:
    log.append(341)
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(344)
    try:
     log.append(346)
     log.append(-347)
     log.append(348)
    except Exception:
     log.append(-349)
     log.append(350)
   else:
    try:
     if tick() % 2 == 0: return 352
     log.append(-353)
     if tick() % 2 == 0: return 354
    finally:
     log.append(-355)
     log.append(356)
     log.append(-357)
    while tick() % 4:
     log.append(359)
     if tick() % 3 == 0: break
     log.append(361)
    else:
     log.append(362)
  finally:
   with CM(363, False), CM(36300, False):
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(366)
     if tick() % 3 == 0: return 367
    else:
     log.append(368)
    log.append(369)
   while tick() % 4:
    try:
     log.append(372)
     if tick() % 2 == 0: continue
     log.append(374)
    finally:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
     log.append(377)
    if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 4 == 0: return 380
   else:
    if tick() % 3 == 0: raise KeyError(381)
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(383)
     if tick() % 3 == 0: return 384
     if tick() % 4 == 0: return 385
    else:
     log.append(386)
  if tick() % 2:
   try:
    for i in range(3):
     if tick() % 3 == 0: continue
     log.append(391)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(393)
     log.append(394)
     if tick() % 3 == 0: raise TypeError(395)
    else:
     log.append(-396)
    if tick() % 2:
     log.append(398)
     log.append(399)
     log.append(400)
    else:
     log.append(401)
   except ValueError as e:
    if tick() % 2:
     log.append(403)
     log.append(404)
     log.append(405)
    else:
     log.append(-406)
     log.append(407)
     log.append(-408)
    log.append(-409)
   for i in gen(1):
    log.append(411)
    with CM(412, False) as c, CM(41200, False):
     if tick() % 3 == 0: return 413
     log.append(414)
   else:
    with CM(415, True) as c, CM(41500, False):
     if tick() % 3 == 0: raise KeyError(416)
    try:
     if tick() % 2 == 0: return 418
    finally:
     log.append(-419)
     log.append(420)
     log.append(-421)
   try:
    if tick() % 2:
     log.append(424)
    else:
     if tick() % 2 == 0: raise TypeError(425)
     if tick() % 4 == 0: raise ValueError(426)
    try:
     if tick() % 4 == 0: raise ValueError(428)
     log.append(429)
    except ValueError:
     log.append(-430)
     if tick() % 4 == 0: raise TypeError(431)
    while tick() % 4:
     log.append(433)
     log.append(434)
     if tick() % 4 == 0: raise KeyError(435)
   except ValueError as e:
    try:
     log.append(-437)
     log.append(438)
     log.append(-439)
    except ValueError:
     log.append(-440)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: raise TypeError(441)
     log.append(-442)
    log.append(443)
   finally:
    with CM(444, True) as c:
     if tick() % 2 == 0: raise ValueError(445)
     log.append(446)
     if tick() % 2 == 0: return 447
  else:
   while tick() % 4:
    with CM(449, False):
     if tick() % 2 == 0: continue
    log.append(451)
   try:
    if tick() % 2:
     log.append(-454)
     log.append(455)
    else:
     log.append(-456)
     log.append(457)
   finally:
    with CM(458, False):
     log.append(459)
   if tick() % 2:
    try:
     log.append(-462)
    finally:
     if tick() % 2 == 0: raise TypeError(463)
     log.append(-464)
    try:
     log.append(466)
     log.append(-467)
    except ValueError:
     if tick() % 3 == 0: raise TypeError(468)
    finally:
     log.append(469)
     if tick() % 4 == 0: return 470
    log.append(-471)
   else:
    if tick() % 2:
     log.append(473)
     log.append(474)
    else:
     if tick() % 3 == 0: raise KeyError(475)
     log.append(476)
run(f13)
def f14():
 for i in range(3):
  for i in range(2):
   log.append(3)
  else:
   for i in gen(2):
    if tick() % 4 == 0: return 5
    try:
     log.append(7)
    finally:
     log.append(8)
     if tick() % 4 == 0: return 9
    log.append(10)
   else:
    with CM(11, True), CM(1100, False):
     if tick() % 3 == 0: return 12
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    else:
     if tick() % 3 == 0: break
     log.append(17)
     log.append(18)
    try:
     if tick() % 2 == 0: raise TypeError(20)
     if tick() % 2 == 0: raise TypeError(21)
     if tick() % 3 == 0: return 22
    finally:
     if tick() % 3 == 0: return 23
  while tick() % 4:
   try:
    with CM(26, True):
     log.append(27)
     if tick() % 2 == 0: return 28
     log.append(29)
   except (KeyError, ValueError) as e:
    if tick() % 2 == 0: break
   else:
    if tick() % 2:
     log.append(32)
     if tick() % 3 == 0: break
    else:
     log.append(34)
     if tick() % 2 == 0: break
    try:
     if tick() % 3 == 0: continue
     log.append(38)
    finally:
     if tick() % 2 == 0: raise KeyError(39)
     log.append(40)
     if tick() % 3 == 0: break
    with CM(42, True) as c:
     if tick() % 4 == 0: raise KeyError(43)
   finally:
    log.append(44)
    try:
     log.append(46)
     if tick() % 2 == 0: return 47
    except Exception as e:
     if tick() % 3 == 0: break
     log.append(49)
   log.append(50)
 else:
  try:
   if tick() % 3 == 0: raise TypeError(52)
   log.append(-53)
  except ValueError as e:
   try:
    log.append(55)
   except Exception as e:
    if tick() % 3 == 0: raise KeyError(56)
   finally:
    with CM(57, True):
     log.append(58)
    for i in gen(2):
     log.append(60)
     log.append(61)
     if tick() % 2 == 0: return 62
    else:
     log.append(63)
     if tick() % 4 == 0: return 64
     if tick() % 2 == 0: raise KeyError(65)
    while tick() % 4:
     if tick() % 2 == 0: continue
   log.append(68)
   with CM(69, False) as c, CM(6900, False):
    with CM(70, False) as c:
     log.append(71)
     if tick() % 4 == 0: raise ValueError(72)
     log.append(73)
   if tick() % 3 == 0: raise
  else:
   while tick() % 4:
    for i in range(2):
     if tick() % 2 == 0: return 76
     log.append(77)
     if tick() % 2 == 0: break
    else:
     log.append(79)
     if tick() % 4 == 0: return 80
     if tick() % 3 == 0: break
   else:
    try:
     if tick() % 3 == 0: return 83
    except Exception:
     log.append(84)
     if tick() % 3 == 0: raise
    try:
     log.append(86)
     log.append(87)
     log.append(88)
    finally:
     log.append(89)
   if tick() % 3 == 0: raise ValueError(90)
  try:
   try:
    if tick() % 2:
     log.append(-94)
     log.append(95)
     if tick() % 2 == 0: return 96
    else:
     log.append(97)
     log.append(-98)
     log.append(99)
    for i in gen(1):
     if tick() % 2 == 0: continue
     log.append(102)
     if tick() % 4 == 0: return 103
    try:
     if tick() % 2 == 0: return 105
     if tick() % 4 == 0: raise ValueError(106)
     log.append(-107)
    except (KeyError, ValueError):
     if tick() % 2 == 0: return 108
     log.append(109)
    else:
     log.append(110)
     log.append(111)
     log.append(112)
    finally:
     log.append(-113)
     log.append(114)
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(-116)
    else:
     if tick() % 2 == 0: raise KeyError(117)
    if tick() % 4 == 0: raise KeyError(118)
    try:
     if tick() % 3 == 0: return 120
     log.append(121)
    except ValueError as e:
     log.append(-122)
     log.append(-123)
     log.append(124)
   else:
    if tick() % 4 == 0: raise KeyError(125)
  except (KeyError, ValueError):
   for i in gen(1):
    with CM(127, False), CM(12700, False):
     if tick() % 2 == 0: continue
   try:
    if tick() % 2:
     log.append(131)
     log.append(132)
    else:
     log.append(133)
     log.append(-134)
   except ValueError:
    log.append(-135)
    log.append(-136)
    log.append(137)
    if tick() % 3 == 0: raise
  finally:
   if tick() % 4 == 0: raise TypeError(138)
   try:
    while tick() % 4:
     log.append(141)
    else:
     if tick() % 4 == 0: raise TypeError(142)
     if tick() % 2 == 0: raise ValueError(143)
     if tick() % 3 == 0: return 144
   finally:
    try:
     log.append(146)
    except (KeyError, ValueError):
     log.append(-147)
     log.append(-148)
     if tick() % 3 == 0: raise
    else:
     log.append(-149)
     if tick() % 4 == 0: return 150
    log.append(-151)
  if tick() % 4 == 0: return 152
 for i in range(1):
  if tick() % 3 == 0: return 154
  for i in gen(3):
   with CM(156, False) as c:
    try:
     log.append(158)
     log.append(159)
     log.append(160)
    except (KeyError, ValueError):
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: continue
    finally:
     if tick() % 2 == 0: raise KeyError(163)
  if tick() % 2:
   try:
    if tick() % 2:
     if tick() % 3 == 0: return 167
     if tick() % 2 == 0: break
     log.append(169)
    else:
     if tick() % 2 == 0: break
    log.append(171)
    if tick() % 2 == 0: return 172
   except Exception as e:
    with CM(173, False):
     if tick() % 3 == 0: break
   else:
    with CM(175, True) as c:
     log.append(176)
     if tick() % 2 == 0: break
   try:
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     if tick() % 4 == 0: return 181
    if tick() % 2:
     log.append(183)
     if tick() % 4 == 0: return 184
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
   except ValueError as e:
    log.append(187)
    if tick() % 3 == 0: break
    if tick() % 3 == 0: raise
   else:
    with CM(189, True), CM(18900, False):
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(193)
     if tick() % 4 == 0: return 194
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    for i in range(3):
     log.append(198)
     if tick() % 2 == 0: return 199
     log.append(200)
   finally:
    try:
     log.append(202)
    except Exception:
     log.append(203)
    else:
     if tick() % 2 == 0: raise TypeError(204)
    try:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise KeyError(207)
    finally:
     log.append(208)
     log.append(209)
   for i in range(2):
    try:
     log.append(212)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
    finally:
     if tick() % 2 == 0: raise TypeError(216)
     if tick() % 3 == 0: continue
   else:
    with CM(218, False):
     log.append(219)
     log.append(220)
  else:
   if tick() % 2:
    with CM(222, False) as c, CM(22200, False):
     log.append(223)
     log.append(224)
    try:
     if tick() % 3 == 0: return 226
     log.append(227)
     if tick() % 2 == 0: return 228
    except ValueError as e:
     log.append(229)
     log.append(230)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    finally:
     if tick() % 4 == 0: return 233
     if tick() % 2 == 0: break
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    except (KeyError, ValueError):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    else:
     log.append(239)
    finally:
     log.append(240)
     if tick() % 2 == 0: break
   else:
    log.append(242)
    log.append(243)
    if tick() % 3 == 0: break
run(f14)
def f15():
 try:
  if tick() % 4 == 0: return 2
 except ValueError as e:
  with CM(3, False), CM(300, False):
   with CM(4, False):
    for i in gen(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 7
     log.append(8)
    else:
     log.append(9)
     if tick() % 4 == 0: raise TypeError(10)
    try:
     log.append(-12)
    finally:
     log.append(-13)
     log.append(14)
     log.append(-15)
    if tick() % 2:
     log.append(17)
     log.append(18)
    else:
     log.append(19)
     if tick() % 3 == 0: raise KeyError(20)
     log.append(21)
   if tick() % 3 == 0: raise TypeError(22)
  if tick() % 2:
   log.append(-24)
  else:
   with CM(25, True) as c, CM(2500, False):
    try:
     log.append(27)
     log.append(28)
     log.append(29)
    except Exception:
     if tick() % 2 == 0: return 30
    finally:
     log.append(-31)
     log.append(-32)
  try:
   with CM(34, True) as c:
    try:
     log.append(36)
     if tick() % 2 == 0: raise KeyError(37)
     if tick() % 3 == 0: return 38
    except ValueError:
     log.append(-39)
     if tick() % 3 == 0: return 40
     if tick() % 2 == 0: raise KeyError(41)
     if tick() % 3 == 0: raise
    else:
     log.append(-42)
     log.append(43)
     if tick() % 2 == 0: return 44
    while tick() % 4:
     log.append(46)
     log.append(47)
     if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(50)
     log.append(-51)
     log.append(52)
    else:
     log.append(-53)
     log.append(54)
  except ValueError as e:
   log.append(-55)
   if tick() % 3 == 0: raise
  else:
   if tick() % 4 == 0: return 56
   log.append(57)
   if tick() % 2:
    log.append(-59)
   else:
    log.append(-60)
  finally:
   try:
    if tick() % 2:
     log.append(63)
     log.append(64)
    else:
     log.append(65)
     if tick() % 2 == 0: raise ValueError(66)
     log.append(-67)
   finally:
    if tick() % 4 == 0: return 68
   try:
    with CM(70, False), CM(7000, False):
     log.append(71)
   except Exception as e:
    for i in range(3):
     log.append(73)
     log.append(74)
    else:
     log.append(75)
   finally:
    log.append(76)
    try:
     log.append(-78)
     if tick() % 3 == 0: return 79
    except ValueError as e:
     if tick() % 4 == 0: raise TypeError(80)
     if tick() % 3 == 0: raise
    finally:
     log.append(81)
     if tick() % 3 == 0: return 82
     if tick() % 2 == 0: raise TypeError(83)
    log.append(84)
   log.append(-85)
 finally:
  log.append(-86)
  log.append(87)
run(f15)
def f16():
 log.append(1)
 if tick() % 2:
  for i in range(2):
   with CM(4, False), CM(400, False):
    log.append(5)
    with CM(6, False), CM(600, False):
     log.append(7)
     if tick() % 4 == 0: raise KeyError(8)
     if tick() % 3 == 0: continue
    try:
     log.append(11)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise TypeError(13)
 else:
  try:
   try:
    for i in gen(2):
     if tick() % 2 == 0: continue
     log.append(18)
   finally:
    for i in gen(2):
     if tick() % 2 == 0: continue
    if tick() % 2:
     log.append(-22)
    else:
     log.append(23)
     log.append(24)
  except ValueError as e:
   log.append(-25)
   with CM(26, False), CM(2600, False):
    with CM(27, False) as c, CM(2700, False):
     if tick() % 3 == 0: raise ValueError(28)
     if tick() % 4 == 0: return 29
    try:
     if tick() % 3 == 0: raise TypeError(31)
    finally:
     log.append(32)
     if tick() % 4 == 0: raise KeyError(33)
     log.append(34)
   if tick() % 3 == 0: raise
run(f16)
def f17():
 for i in gen(2):
  try:
   if tick() % 2 == 0: break
   for i in range(1):
    for i in range(1):
     if tick() % 2 == 0: raise KeyError(6)
     if tick() % 3 == 0: break
  except (KeyError, ValueError) as e:
   with CM(8, False), CM(800, False):
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(10)
    else:
     log.append(11)
  with CM(12, False) as c:
   with CM(13, False), CM(1300, False):
    if tick() % 4 == 0: return 14
   if tick() % 2:
    if tick() % 2:
     log.append(17)
     if tick() % 4 == 0: return 18
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(21)
     if tick() % 3 == 0: continue
   else:
    with CM(23, False) as c:
     log.append(24)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
    if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(30)
     log.append(31)
    else:
     if tick() % 4 == 0: return 32
     if tick() % 2 == 0: raise TypeError(33)
     log.append(34)
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise TypeError(37)
     log.append(38)
    finally:
     if tick() % 2 == 0: continue
    if tick() % 2:
     log.append(41)
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: break
     log.append(44)
   else:
    try:
     log.append(46)
    finally:
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: return 49
    else:
     log.append(50)
     if tick() % 2 == 0: raise TypeError(51)
  log.append(52)
 else:
  try:
   with CM(54, False):
    with CM(55, False):
     if tick() % 2 == 0: return 56
    with CM(57, False) as c, CM(5700, False):
     log.append(-58)
     log.append(59)
     if tick() % 2 == 0: return 60
    for i in range(1):
     if tick() % 2 == 0: raise KeyError(62)
   while tick() % 4:
    if tick() % 3 == 0: break
  finally:
   log.append(65)
   try:
    with CM(67, True) as c:
     log.append(68)
    try:
     log.append(70)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise TypeError(71)
   except Exception:
    try:
     log.append(73)
    except Exception as e:
     log.append(-74)
     log.append(-75)
     if tick() % 3 == 0: raise
    else:
     log.append(-76)
    finally:
     log.append(-77)
    if tick() % 2:
     log.append(79)
     log.append(80)
     if tick() % 2 == 0: raise KeyError(81)
    else:
     if tick() % 4 == 0: return 82
     log.append(83)
     log.append(84)
   else:
    if tick() % 3 == 0: raise KeyError(85)
   with CM(86, True):
    with CM(87, False) as c:
     log.append(88)
    for i in gen(1):
     log.append(90)
    else:
     log.append(-91)
  log.append(-92)
  for i in gen(2):
   if tick() % 2 == 0: return 94
   try:
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    except Exception:
     if tick() % 3 == 0: return 99
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(101)
     if tick() % 4 == 0: return 102
    else:
     if tick() % 2 == 0: return 103
     if tick() % 3 == 0: continue
   finally:
    log.append(105)
    if tick() % 2:
     log.append(107)
     if tick() % 3 == 0: return 108
    else:
     log.append(109)
     log.append(110)
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    finally:
     log.append(114)
     if tick() % 2 == 0: return 115
   log.append(116)
run(f17)
def f18():
 log.append(1)
run(f18)
def f19():
 while tick() % 4:
  if tick() % 2 == 0: raise TypeError(2)
  with CM(3, False):
   if tick() % 2:
    while tick() % 4:
     log.append(6)
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
   else:
    with CM(11, True):
     if tick() % 4 == 0: raise TypeError(12)
     if tick() % 3 == 0: raise ValueError(13)
    if tick() % 2 == 0: return 14
    with CM(15, False), CM(1500, False):
     log.append(16)
     if tick() % 2 == 0: return 17
  if tick() % 2:
   if tick() % 4 == 0: return 19
  else:
   for i in range(1):
    if tick() % 2:
     log.append(22)
    else:
     log.append(23)
     if tick() % 4 == 0: return 24
     if tick() % 2 == 0: return 25
    while tick() % 4:
     log.append(27)
     log.append(28)
     if tick() % 3 == 0: continue
    for i in gen(3):
     if tick() % 3 == 0: raise TypeError(31)
   if tick() % 2:
    with CM(33, True) as c:
     log.append(34)
     log.append(35)
    if tick() % 2:
     log.append(37)
    else:
     log.append(38)
     if tick() % 3 == 0: break
     log.append(40)
    if tick() % 2:
     log.append(42)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(44)
    else:
     if tick() % 4 == 0: return 45
     if tick() % 4 == 0: raise TypeError(46)
   else:
    if tick() % 3 == 0: raise KeyError(47)
    if tick() % 2:
     log.append(49)
    else:
     if tick() % 2 == 0: return 50
     log.append(51)
     if tick() % 3 == 0: continue
   for i in range(2):
    for i in range(1):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise TypeError(57)
    if tick() % 2:
     if tick() % 3 == 0: return 59
    else:
     log.append(60)
     if tick() % 2 == 0: continue
   else:
    with CM(62, False):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 64
    if tick() % 2:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
    with CM(69, False) as c:
     log.append(70)
 else:
  with CM(71, True):
   try:
    with CM(73, True) as c, CM(7300, False):
     log.append(74)
     log.append(-75)
     log.append(76)
    try:
     if tick() % 2 == 0: return 78
     if tick() % 2 == 0: return 79
    finally:
     if tick() % 3 == 0: return 80
     log.append(81)
     log.append(82)
   except Exception:
    if tick() % 4 == 0: return 83
    try:
     log.append(-85)
     log.append(86)
    except Exception:
     log.append(87)
    else:
     log.append(-88)
     log.append(-89)
     log.append(-90)
   else:
    with CM(91, False) as c:
     log.append(-92)
    try:
     log.append(94)
     log.append(95)
    except (KeyError, ValueError):
     log.append(96)
     if tick() % 2 == 0: return 97
     if tick() % 3 == 0: return 98
    else:
     log.append(-99)
     log.append(-100)
     log.append(-101)
    finally:
     log.append(102)
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 105
     if tick() % 3 == 0: raise ValueError(106)
 with CM(107, False) as c:
  log.append(-108)
run(f19)
def f20():
 if tick() % 2:
  if tick() % 2:
   for i in gen(3):
    while tick() % 4:
     log.append(5)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(7)
    while tick() % 4:
     log.append(9)
     if tick() % 4 == 0: raise KeyError(10)
    else:
     log.append(11)
     log.append(12)
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     log.append(17)
    else:
     log.append(18)
   while tick() % 4:
    if tick() % 2 == 0: continue
    try:
     if tick() % 3 == 0: raise ValueError(22)
     if tick() % 4 == 0: raise KeyError(23)
    finally:
     log.append(24)
     log.append(25)
     if tick() % 4 == 0: return 26
    if tick() % 2:
     log.append(28)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: return 30
  else:
   try:
    while tick() % 4:
     log.append(33)
    else:
     log.append(34)
     log.append(-35)
     if tick() % 4 == 0: return 36
    if tick() % 2:
     log.append(-38)
     log.append(39)
    else:
     if tick() % 3 == 0: raise KeyError(40)
     if tick() % 2 == 0: raise TypeError(41)
    with CM(42, False):
     if tick() % 2 == 0: return 43
   finally:
    if tick() % 2:
     log.append(45)
     log.append(46)
     log.append(47)
    else:
     if tick() % 3 == 0: raise KeyError(48)
     log.append(49)
     log.append(50)
  log.append(-51)
  if tick() % 2:
   if tick() % 3 == 0: raise TypeError(53)
   if tick() % 2:
    log.append(-55)
    if tick() % 3 == 0: raise KeyError(56)
   else:
    with CM(57, False):
     log.append(58)
  else:
   for i in range(1):
    while tick() % 4:
     log.append(61)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: continue
    with CM(65, False) as c, CM(6500, False):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: raise ValueError(68)
    if tick() % 4 == 0: return 69
   with CM(70, False) as c, CM(7000, False):
    if tick() % 4 == 0: return 71
    try:
     log.append(73)
     log.append(74)
     log.append(75)
    except Exception as e:
     log.append(-76)
     log.append(77)
     log.append(78)
    else:
     if tick() % 2 == 0: raise TypeError(79)
    finally:
     log.append(80)
     log.append(-81)
   log.append(82)
 else:
  try:
   try:
    with CM(85, False), CM(8500, False):
     log.append(86)
    log.append(-87)
    for i in range(3):
     if tick() % 4 == 0: return 89
     if tick() % 4 == 0: raise KeyError(90)
    else:
     log.append(91)
     log.append(-92)
     log.append(93)
   finally:
    try:
     if tick() % 4 == 0: raise KeyError(95)
     if tick() % 4 == 0: raise ValueError(96)
     log.append(97)
    finally:
     if tick() % 2 == 0: raise ValueError(98)
     log.append(99)
     log.append(100)
    log.append(-101)
  except Exception:
   if tick() % 2:
    if tick() % 2:
     log.append(104)
    else:
     log.append(105)
     log.append(106)
     log.append(-107)
    for i in range(2):
     log.append(109)
     if tick() % 3 == 0: raise KeyError(110)
     log.append(111)
    log.append(112)
   else:
    with CM(113, False) as c:
     log.append(114)
     log.append(-115)
    if tick() % 2:
     log.append(117)
     if tick() % 4 == 0: return 118
     if tick() % 2 == 0: return 119
    else:
     log.append(-120)
     log.append(121)
   if tick() % 2:
    log.append(123)
    if tick() % 2 == 0: raise ValueError(124)
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(126)
    else:
     if tick() % 2 == 0: raise KeyError(127)
   else:
    try:
     if tick() % 4 == 0: return 129
     log.append(-130)
    finally:
     log.append(-131)
  with CM(132, False) as c:
   for i in gen(1):
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(136)
     log.append(137)
    else:
     log.append(138)
   try:
    try:
     if tick() % 4 == 0: return 141
     log.append(-142)
    except (KeyError, ValueError) as e:
     log.append(-143)
     if tick() % 3 == 0: return 144
     if tick() % 2 == 0: return 145
    log.append(-146)
    with CM(147, False), CM(14700, False):
     log.append(148)
   except Exception as e:
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(150)
    if tick() % 2:
     if tick() % 2 == 0: return 152
     log.append(153)
    else:
     if tick() % 3 == 0: return 154
  while tick() % 4:
   for i in range(1):
    if tick() % 3 == 0: return 157
    try:
     log.append(159)
    finally:
     log.append(160)
     if tick() % 4 == 0: return 161
    with CM(162, False) as c, CM(16200, False):
     log.append(163)
   log.append(164)
 with CM(165, False):
  if tick() % 2:
   try:
    while tick() % 4:
     log.append(169)
     log.append(170)
     if tick() % 4 == 0: raise ValueError(171)
    log.append(-172)
    with CM(173, False), CM(17300, False):
     log.append(-174)
   except (KeyError, ValueError):
    log.append(175)
    if tick() % 3 == 0: raise
   finally:
    while tick() % 4:
     log.append(177)
     log.append(178)
   if tick() % 3 == 0: raise TypeError(179)
   if tick() % 2:
    try:
     if tick() % 2 == 0: raise TypeError(182)
     log.append(183)
    except Exception:
     log.append(184)
     log.append(185)
   else:
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(187)
     if tick() % 3 == 0: continue
     log.append(189)
    while tick() % 4:
     if tick() % 3 == 0: raise KeyError(191)
     log.append(192)
     log.append(193)
    with CM(194, True), CM(19400, False):
     log.append(195)
     log.append(196)
     if tick() % 4 == 0: raise ValueError(197)
  else:
   while tick() % 4:
    with CM(199, False) as c:
     if tick() % 2 == 0: continue
    for i in range(2):
     if tick() % 2 == 0: raise TypeError(202)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    try:
     log.append(206)
     log.append(207)
     if tick() % 3 == 0: continue
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise KeyError(209)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: return 212
     log.append(213)
   for i in gen(1):
    if tick() % 4 == 0: return 215
   if tick() % 2:
    with CM(217, False) as c, CM(21700, False):
     log.append(218)
    log.append(219)
   else:
    for i in range(1):
     if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(223)
     log.append(224)
  for i in gen(2):
   log.append(226)
   log.append(227)
   if tick() % 2 == 0: break
  while tick() % 4:
   try:
    if tick() % 2:
     log.append(232)
     log.append(233)
    else:
     if tick() % 3 == 0: raise TypeError(234)
     log.append(235)
     if tick() % 3 == 0: return 236
   except ValueError:
    with CM(237, False) as c, CM(23700, False):
     if tick() % 3 == 0: continue
    with CM(239, False) as c:
     if tick() % 3 == 0: return 240
     if tick() % 2 == 0: continue
     log.append(242)
    if tick() % 3 == 0: break
   finally:
    try:
     log.append(245)
     if tick() % 2 == 0: raise KeyError(246)
     if tick() % 2 == 0: return 247
    except (KeyError, ValueError):
     log.append(248)
     log.append(249)
    try:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
   if tick() % 2 == 0: return 256
 for i in range(3):
  log.append(258)
run(f20)
def f21():
 with CM(1, True) as c, CM(100, False):
  log.append(2)
  if tick() % 3 == 0: return 3
 while tick() % 4:
  if tick() % 2:
   try:
    with CM(7, False) as c:
     if tick() % 3 == 0: break
     log.append(9)
    if tick() % 2:
     log.append(11)
     if tick() % 4 == 0: raise KeyError(12)
    else:
     if tick() % 2 == 0: continue
   except Exception:
    try:
     if tick() % 2 == 0: return 15
    except ValueError:
     if tick() % 4 == 0: raise KeyError(16)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: return 18
     log.append(19)
    finally:
     log.append(20)
     if tick() % 3 == 0: return 21
   finally:
    with CM(22, True), CM(2200, False):
     log.append(23)
   with CM(24, False) as c:
    with CM(25, True) as c:
     log.append(26)
     if tick() % 4 == 0: raise KeyError(27)
    try:
     log.append(29)
     if tick() % 4 == 0: raise TypeError(30)
     log.append(31)
    finally:
     log.append(32)
     if tick() % 2 == 0: return 33
     log.append(34)
   if tick() % 2:
    if tick() % 2 == 0: continue
    if tick() % 4 == 0: raise ValueError(37)
    for i in range(1):
     log.append(39)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise TypeError(41)
    else:
     log.append(42)
     if tick() % 2 == 0: break
   else:
    try:
     log.append(45)
    finally:
     if tick() % 3 == 0: break
    with CM(47, True) as c, CM(4700, False):
     log.append(48)
  else:
   with CM(49, False):
    try:
     log.append(51)
    except Exception:
     log.append(52)
     if tick() % 4 == 0: raise TypeError(53)
     if tick() % 4 == 0: return 54
    for i in gen(3):
     if tick() % 4 == 0: return 56
     log.append(57)
    else:
     log.append(58)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 60
   with CM(61, False):
    log.append(62)
  try:
   try:
    if tick() % 2:
     log.append(66)
     log.append(67)
     if tick() % 3 == 0: raise KeyError(68)
    else:
     log.append(69)
   except Exception as e:
    if tick() % 2 == 0: continue
    if tick() % 3 == 0: continue
   finally:
    with CM(72, False) as c:
     if tick() % 3 == 0: continue
     log.append(74)
   try:
    if tick() % 2 == 0: raise ValueError(76)
    if tick() % 2 == 0: raise KeyError(77)
   except ValueError:
    try:
     log.append(79)
     if tick() % 2 == 0: return 80
     log.append(81)
    except ValueError:
     if tick() % 4 == 0: return 82
     log.append(83)
     log.append(84)
    if tick() % 3 == 0: raise
  except (KeyError, ValueError):
   try:
    for i in gen(3):
     if tick() % 2 == 0: return 87
     log.append(88)
     log.append(89)
   finally:
    log.append(90)
    if tick() % 3 == 0: return 91
   with CM(92, False):
    log.append(93)
    try:
     log.append(95)
    except Exception:
     log.append(96)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    else:
     log.append(99)
     log.append(100)
     if tick() % 4 == 0: return 101
    finally:
     if tick() % 3 == 0: break
    try:
     log.append(104)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     log.append(107)
     log.append(108)
  else:
   with CM(109, True) as c, CM(10900, False):
    if tick() % 3 == 0: break
    for i in gen(1):
     if tick() % 3 == 0: return 112
     log.append(113)
     if tick() % 3 == 0: break
    try:
     log.append(116)
     log.append(117)
     if tick() % 3 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(119)
     if tick() % 2 == 0: raise TypeError(120)
     if tick() % 4 == 0: return 121
     if tick() % 3 == 0: raise
    else:
     log.append(122)
     log.append(123)
     log.append(124)
    finally:
     if tick() % 4 == 0: raise TypeError(125)
     if tick() % 2 == 0: raise ValueError(126)
     if tick() % 2 == 0: break
   for i in range(1):
    try:
     if tick() % 3 == 0: return 130
     log.append(131)
    finally:
     log.append(132)
    if tick() % 2:
     log.append(134)
     if tick() % 4 == 0: return 135
     if tick() % 3 == 0: break
    else:
     log.append(137)
   with CM(138, True) as c:
    if tick() % 4 == 0: raise TypeError(139)
    log.append(140)
 try:
  while tick() % 4:
   for i in gen(1):
    if tick() % 2:
     log.append(145)
     if tick() % 3 == 0: return 146
     if tick() % 2 == 0: continue
    else:
     if tick() % 4 == 0: raise TypeError(148)
    for i in range(3):
     if tick() % 3 == 0: break
     log.append(151)
 except ValueError:
  try:
   try:
    if tick() % 2:
     if tick() % 4 == 0: return 155
    else:
     if tick() % 2 == 0: raise ValueError(156)
    if tick() % 2:
     log.append(158)
     log.append(159)
     log.append(-160)
    else:
     if tick() % 2 == 0: return 161
   except Exception:
    for i in range(2):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 165
    with CM(166, False) as c, CM(16600, False):
     log.append(167)
     log.append(-168)
     log.append(169)
    if tick() % 2:
     log.append(171)
     log.append(172)
    else:
     log.append(173)
   finally:
    log.append(174)
    while tick() % 4:
     log.append(176)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    else:
     log.append(-179)
     if tick() % 3 == 0: return 180
    with CM(181, False) as c, CM(18100, False):
     log.append(182)
  except Exception as e:
   if tick() % 2 == 0: raise TypeError(183)
  else:
   with CM(184, True) as c:
    log.append(-185)
   try:
    for i in range(3):
     if tick() % 4 == 0: return 188
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise ValueError(190)
    else:
     log.append(-191)
     log.append(-192)
     log.append(193)
    if tick() % 2:
     log.append(-195)
    else:
     if tick() % 3 == 0: raise TypeError(196)
    for i in gen(1):
     log.append(198)
     log.append(199)
    else:
     log.append(200)
   finally:
    with CM(201, False), CM(20100, False):
     log.append(-202)
     log.append(-203)
  for i in range(3):
   for i in gen(3):
    with CM(206, False) as c:
     if tick() % 3 == 0: break
    for i in range(1):
     log.append(209)
   if tick() % 2:
    with CM(211, False):
     log.append(212)
     if tick() % 3 == 0: raise ValueError(213)
     log.append(214)
   else:
    with CM(215, False) as c, CM(21500, False):
     if tick() % 2 == 0: break
     log.append(217)
  else:
   for i in range(1):
    try:
     log.append(220)
    finally:
     if tick() % 2 == 0: return 221
     log.append(222)
   else:
    try:
     log.append(-224)
    except ValueError:
     if tick() % 3 == 0: raise ValueError(225)
     log.append(-226)
    else:
     if tick() % 3 == 0: raise TypeError(227)
    with CM(228, True):
     log.append(-229)
     log.append(230)
     log.append(231)
   log.append(232)
   try:
    with CM(234, True):
     log.append(235)
    while tick() % 4:
     log.append(237)
     if tick() % 4 == 0: raise TypeError(238)
     if tick() % 3 == 0: raise KeyError(239)
    else:
     log.append(240)
     log.append(241)
     log.append(242)
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(-244)
     log.append(245)
     log.append(-246)
    else:
     if tick() % 2 == 0: raise ValueError(247)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(249)
    else:
     log.append(250)
     log.append(-251)
   else:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(253)
     log.append(254)
    else:
     if tick() % 3 == 0: return 255
     if tick() % 2 == 0: raise ValueError(256)
     log.append(-257)
    if tick() % 2 == 0: return 258
    if tick() % 4 == 0: raise ValueError(259)
 else:
  if tick() % 2:
   if tick() % 4 == 0: raise ValueError(261)
   try:
    with CM(263, True) as c:
     log.append(-264)
     log.append(265)
     if tick() % 3 == 0: return 266
   except Exception as e:
    if tick() % 2:
     if tick() % 2 == 0: return 268
    else:
     if tick() % 4 == 0: return 269
     log.append(270)
    log.append(-271)
    with CM(272, False), CM(27200, False):
     log.append(273)
     log.append(274)
    if tick() % 3 == 0: raise
   else:
    with CM(275, False):
     log.append(276)
     if tick() % 3 == 0: return 277
   try:
    with CM(279, True) as c, CM(27900, False):
     log.append(280)
     log.append(281)
   except (KeyError, ValueError):
    while tick() % 4:
     if tick() % 3 == 0: return 283
     log.append(284)
  else:
   with CM(285, False):
    with CM(286, False), CM(28600, False):
     log.append(-287)
     log.append(-288)
  try:
   with CM(290, True):
    if tick() % 2:
     log.append(292)
     log.append(293)
    else:
     log.append(294)
     log.append(-295)
    with CM(296, False), CM(29600, False):
     log.append(-297)
     if tick() % 4 == 0: raise TypeError(298)
     if tick() % 4 == 0: raise TypeError(299)
    log.append(300)
  except ValueError as e:
   for i in range(1):
    log.append(302)
    log.append(303)
   if tick() % 3 == 0: return 304
   try:
    for i in gen(3):
     if tick() % 4 == 0: return 307
     log.append(308)
     if tick() % 3 == 0: return 309
    else:
     if tick() % 3 == 0: raise KeyError(310)
     log.append(311)
    log.append(-312)
   except (KeyError, ValueError):
    while tick() % 4:
     log.append(314)
  else:
   with CM(315, True) as c:
    log.append(-316)
    log.append(-317)
    log.append(318)
   with CM(319, False) as c:
    with CM(320, True) as c:
     log.append(-321)
     log.append(322)
     log.append(323)
    if tick() % 2:
     if tick() % 2 == 0: return 325
     log.append(326)
    else:
     log.append(327)
     log.append(-328)
    try:
     if tick() % 2 == 0: raise TypeError(330)
     if tick() % 2 == 0: return 331
     log.append(332)
    except Exception:
     log.append(-333)
     if tick() % 4 == 0: raise TypeError(334)
     if tick() % 3 == 0: raise
    finally:
     log.append(335)
  finally:
   with CM(336, True) as c, CM(33600, False):
    log.append(337)
    with CM(338, False), CM(33800, False):
     log.append(339)
     log.append(340)
     log.append(-341)
    with CM(342, False), CM(34200, False):
     if tick() % 4 == 0: return 343
     if tick() % 3 == 0: return 344
     log.append(-345)
   if tick() % 2:
    for i in range(1):
     log.append(348)
     if tick() % 3 == 0: return 349
    while tick() % 4:
     if tick() % 2 == 0: return 351
    else:
     log.append(-352)
     if tick() % 3 == 0: return 353
    if tick() % 3 == 0: return 354
   else:
    with CM(355, False), CM(35500, False):
     log.append(-356)
     if tick() % 2 == 0: return 357
     log.append(-358)
   try:
    try:
     if tick() % 3 == 0: raise TypeError(361)
     if tick() % 3 == 0: return 362
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise KeyError(363)
     if tick() % 3 == 0: raise
    try:
     log.append(365)
     if tick() % 3 == 0: raise ValueError(366)
     log.append(-367)
    except Exception as e:
     log.append(-368)
     if tick() % 3 == 0: raise
    finally:
     log.append(-369)
     log.append(-370)
     log.append(371)
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(373)
     if tick() % 2 == 0: raise TypeError(374)
   except ValueError:
    log.append(375)
    with CM(376, False) as c:
     log.append(377)
    if tick() % 3 == 0: raise TypeError(378)
   else:
    log.append(-379)
   finally:
    log.append(380)
  with CM(381, True):
   while tick() % 4:
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(385)
    else:
     if tick() % 3 == 0: break
     log.append(387)
     if tick() % 3 == 0: break
    for i in gen(2):
     if tick() % 3 == 0: raise ValueError(390)
    log.append(391)
   log.append(392)
 finally:
  for i in gen(1):
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: return 396
    log.append(397)
    if tick() % 2:
     log.append(399)
     if tick() % 4 == 0: return 400
    else:
     if tick() % 3 == 0: raise TypeError(401)
     if tick() % 2 == 0: continue
     log.append(403)
   else:
    try:
     log.append(405)
     log.append(406)
    except ValueError:
     if tick() % 4 == 0: return 407
     log.append(408)
   for i in gen(3):
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(411)
     if tick() % 2 == 0: continue
    else:
     log.append(413)
     log.append(414)
run(f21)
def f22():
 with CM(1, False) as c, CM(100, False):
  log.append(-2)
 for i in range(3):
  for i in range(2):
   if tick() % 2 == 0: raise ValueError(5)
   if tick() % 2 == 0: break
 if tick() % 2:
  with CM(8, False):
   if tick() % 4 == 0: return 9
   with CM(10, False), CM(1000, False):
    try:
     log.append(-12)
    except ValueError:
     log.append(-13)
     log.append(-14)
     log.append(-15)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: return 16
     log.append(17)
    log.append(18)
    with CM(19, False) as c, CM(1900, False):
     log.append(-20)
  log.append(21)
  for i in gen(2):
   try:
    try:
     log.append(25)
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise TypeError(26)
     if tick() % 3 == 0: break
    finally:
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     log.append(31)
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     log.append(34)
   except Exception:
    with CM(35, False), CM(3500, False):
     log.append(36)
     if tick() % 2 == 0: continue
   else:
    with CM(38, False) as c:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise TypeError(40)
     log.append(41)
   finally:
    try:
     if tick() % 4 == 0: return 43
     log.append(44)
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 45
  else:
   if tick() % 3 == 0: return 46
 else:
  while tick() % 4:
   try:
    try:
     log.append(50)
    finally:
     if tick() % 4 == 0: return 51
     log.append(52)
     if tick() % 2 == 0: continue
    log.append(54)
    try:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    except ValueError:
     if tick() % 2 == 0: return 58
     if tick() % 2 == 0: return 59
     if tick() % 3 == 0: raise
   except ValueError as e:
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(61)
     if tick() % 2 == 0: continue
     log.append(63)
    if tick() % 3 == 0: raise
  else:
   if tick() % 2:
    try:
     log.append(66)
     log.append(67)
    finally:
     log.append(-68)
    for i in range(1):
     log.append(70)
     log.append(71)
   else:
    if tick() % 2 == 0: raise KeyError(72)
    with CM(73, False) as c, CM(7300, False):
     log.append(-74)
     if tick() % 2 == 0: return 75
  if tick() % 2 == 0: raise TypeError(76)
run(f22)
def f23():
 for i in gen(2):
  with CM(2, False), CM(200, False):
   log.append(3)
 else:
  if tick() % 2:
   for i in range(2):
    try:
     if tick() % 2 == 0: return 7
     log.append(8)
     if tick() % 2 == 0: raise ValueError(9)
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise
    with CM(11, False) as c:
     log.append(12)
     log.append(13)
     if tick() % 3 == 0: return 14
    try:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise ValueError(17)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise TypeError(18)
    finally:
     if tick() % 2 == 0: raise KeyError(19)
     log.append(20)
   if tick() % 2:
    log.append(22)
    log.append(23)
    log.append(24)
   else:
    with CM(25, False) as c:
     log.append(26)
     if tick() % 2 == 0: raise ValueError(27)
     log.append(28)
    log.append(-29)
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 32
  else:
   if tick() % 2:
    for i in gen(1):
     if tick() % 3 == 0: break
     log.append(36)
    try:
     if tick() % 4 == 0: raise KeyError(38)
    except Exception as e:
     if tick() % 4 == 0: return 39
    try:
     if tick() % 2 == 0: raise ValueError(41)
     log.append(42)
     log.append(43)
    finally:
     if tick() % 4 == 0: return 44
     if tick() % 2 == 0: raise ValueError(45)
     log.append(46)
   else:
    log.append(-47)
   try:
    with CM(49, False) as c, CM(4900, False):
     log.append(50)
    if tick() % 2:
     log.append(-52)
     if tick() % 3 == 0: return 53
     log.append(-54)
    else:
     log.append(55)
     log.append(-56)
     log.append(57)
   except Exception:
    try:
     log.append(59)
     if tick() % 2 == 0: raise ValueError(60)
    except ValueError:
     log.append(61)
     if tick() % 2 == 0: raise TypeError(62)
    finally:
     if tick() % 2 == 0: return 63
     log.append(64)
     log.append(65)
    with CM(66, False) as c:
     log.append(67)
     if tick() % 2 == 0: return 68
    try:
     log.append(-70)
     log.append(71)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise ValueError(72)
     log.append(73)
    finally:
     log.append(74)
     log.append(-75)
     if tick() % 2 == 0: raise TypeError(76)
   else:
    with CM(77, False) as c:
     log.append(-78)
    try:
     if tick() % 3 == 0: return 80
     log.append(-81)
     log.append(82)
    except ValueError:
     log.append(-83)
     log.append(84)
     if tick() % 2 == 0: return 85
     if tick() % 3 == 0: raise
    finally:
     log.append(86)
     if tick() % 2 == 0: raise KeyError(87)
   finally:
    log.append(-88)
  with CM(89, False) as c:
   log.append(-90)
   with CM(91, True):
    with CM(92, False) as c:
     log.append(-93)
    for i in range(3):
     if tick() % 4 == 0: raise TypeError(95)
     if tick() % 4 == 0: raise KeyError(96)
     log.append(97)
  if tick() % 3 == 0: raise TypeError(98)
run(f23)
def f24():
 if tick() % 2:
  try:
   for i in gen(3):
    if tick() % 2:
     if tick() % 3 == 0: return 5
    else:
     log.append(6)
     if tick() % 2 == 0: return 7
    for i in gen(3):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 10
     log.append(11)
    with CM(12, False) as c:
     if tick() % 2 == 0: continue
     log.append(14)
     if tick() % 4 == 0: return 15
   log.append(-16)
  except Exception as e:
   log.append(-17)
   log.append(18)
   with CM(19, False) as c, CM(1900, False):
    try:
     log.append(21)
     log.append(22)
     log.append(-23)
    finally:
     log.append(-24)
     if tick() % 3 == 0: raise TypeError(25)
     log.append(26)
  with CM(27, True) as c, CM(2700, False):
   while tick() % 4:
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise TypeError(31)
    else:
     if tick() % 2 == 0: raise TypeError(32)
     if tick() % 4 == 0: raise TypeError(33)
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(35)
    else:
     log.append(36)
     if tick() % 4 == 0: return 37
    with CM(38, False):
     log.append(39)
     if tick() % 2 == 0: continue
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     log.append(44)
     log.append(45)
    with CM(46, True):
     log.append(47)
     log.append(48)
     log.append(49)
    with CM(50, True):
     log.append(51)
   except ValueError as e:
    with CM(52, False), CM(5200, False):
     log.append(53)
     log.append(54)
     log.append(-55)
    if tick() % 3 == 0: return 56
   if tick() % 2:
    if tick() % 2:
     log.append(-59)
    else:
     log.append(60)
    try:
     log.append(-62)
     log.append(-63)
     log.append(-64)
    finally:
     if tick() % 4 == 0: return 65
   else:
    if tick() % 4 == 0: raise KeyError(66)
    with CM(67, True) as c:
     log.append(-68)
     log.append(69)
     log.append(70)
    with CM(71, True) as c, CM(7100, False):
     log.append(-72)
     log.append(73)
 else:
  try:
   log.append(75)
   while tick() % 4:
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(78)
     log.append(79)
    else:
     log.append(80)
     log.append(81)
    with CM(82, False) as c:
     if tick() % 4 == 0: return 83
     if tick() % 2 == 0: return 84
    if tick() % 2:
     if tick() % 3 == 0: return 86
    else:
     log.append(87)
   for i in gen(3):
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(90)
     log.append(91)
     if tick() % 3 == 0: return 92
    else:
     log.append(93)
    if tick() % 2:
     if tick() % 4 == 0: return 95
     log.append(96)
     if tick() % 4 == 0: return 97
    else:
     if tick() % 3 == 0: break
    if tick() % 3 == 0: return 99
  except (KeyError, ValueError):
   if tick() % 2:
    for i in gen(1):
     if tick() % 2 == 0: raise ValueError(102)
     if tick() % 2 == 0: raise KeyError(103)
    else:
     log.append(104)
    with CM(105, True) as c, CM(10500, False):
     log.append(-106)
     log.append(107)
    try:
     log.append(109)
     log.append(-110)
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(111)
     if tick() % 3 == 0: raise
   else:
    try:
     log.append(-113)
    finally:
     if tick() % 2 == 0: return 114
     log.append(-115)
     log.append(116)
   log.append(117)
   with CM(118, False) as c, CM(11800, False):
    for i in range(2):
     if tick() % 2 == 0: break
     log.append(121)
  finally:
   if tick() % 2:
    with CM(123, True) as c:
     if tick() % 4 == 0: return 124
     log.append(-125)
     if tick() % 3 == 0: return 126
   else:
    try:
     log.append(-128)
    except ValueError:
     if tick() % 4 == 0: raise TypeError(129)
     log.append(130)
     if tick() % 4 == 0: return 131
    else:
     if tick() % 2 == 0: return 132
     log.append(133)
    for i in gen(3):
     log.append(135)
     if tick() % 2 == 0: raise KeyError(136)
   with CM(137, False) as c:
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 141
    for i in gen(2):
     if tick() % 4 == 0: return 143
     if tick() % 2 == 0: return 144
    try:
     log.append(-146)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise ValueError(147)
   log.append(-148)
  log.append(149)
  while tick() % 4:
   with CM(151, True) as c, CM(15100, False):
    log.append(152)
    log.append(153)
 try:
  try:
   log.append(-156)
   with CM(157, False):
    with CM(158, False) as c:
     log.append(-159)
    if tick() % 2:
     log.append(-161)
    else:
     log.append(162)
     if tick() % 3 == 0: raise KeyError(163)
     log.append(-164)
    while tick() % 4:
     log.append(166)
   with CM(167, False):
    log.append(168)
    try:
     log.append(-170)
     log.append(171)
    except Exception as e:
     log.append(-172)
     if tick() % 4 == 0: raise ValueError(173)
     log.append(174)
    finally:
     log.append(175)
  except (KeyError, ValueError) as e:
   try:
    with CM(177, False) as c, CM(17700, False):
     if tick() % 2 == 0: return 178
    log.append(179)
    with CM(180, True) as c:
     log.append(181)
     if tick() % 3 == 0: raise TypeError(182)
   except ValueError:
    with CM(183, False):
     log.append(184)
     log.append(185)
     log.append(-186)
    with CM(187, False):
     if tick() % 3 == 0: raise ValueError(188)
     log.append(189)
   if tick() % 3 == 0: raise ValueError(190)
   if tick() % 3 == 0: return 191
  finally:
   try:
    log.append(193)
   finally:
    log.append(194)
    if tick() % 2:
     log.append(196)
     log.append(-197)
     if tick() % 4 == 0: raise TypeError(198)
    else:
     if tick() % 3 == 0: return 199
   try:
    log.append(-201)
    while tick() % 4:
     log.append(203)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 205
   except Exception:
    for i in range(1):
     log.append(207)
     if tick() % 2 == 0: raise KeyError(208)
    with CM(209, False):
     log.append(-210)
     log.append(211)
   else:
    log.append(212)
    for i in gen(2):
     if tick() % 2 == 0: continue
    log.append(215)
  try:
   log.append(217)
   with CM(218, False) as c, CM(21800, False):
    if tick() % 2:
     log.append(-220)
     if tick() % 3 == 0: raise ValueError(221)
     log.append(222)
    else:
     log.append(223)
   for i in gen(2):
    while tick() % 4:
     if tick() % 2 == 0: return 226
     if tick() % 2 == 0: raise ValueError(227)
     log.append(228)
    for i in range(1):
     if tick() % 4 == 0: return 230
    log.append(231)
  except ValueError as e:
   log.append(-232)
   if tick() % 3 == 0: raise
  finally:
   with CM(233, False) as c:
    for i in gen(3):
     log.append(235)
     log.append(236)
     if tick() % 3 == 0: continue
    else:
     log.append(238)
     log.append(239)
    try:
     log.append(241)
     log.append(242)
     log.append(243)
    except Exception:
     log.append(244)
     log.append(245)
    while tick() % 4:
     log.append(247)
     log.append(248)
   try:
    try:
     log.append(-251)
    finally:
     log.append(-252)
     log.append(-253)
     log.append(254)
   except (KeyError, ValueError):
    try:
     log.append(256)
    except Exception:
     if tick() % 3 == 0: return 257
     log.append(258)
     if tick() % 3 == 0: raise ValueError(259)
     if tick() % 3 == 0: raise
    finally:
     log.append(260)
     if tick() % 2 == 0: return 261
   else:
    log.append(-262)
    for i in gen(1):
     log.append(264)
     if tick() % 2 == 0: return 265
     if tick() % 3 == 0: continue
    log.append(267)
   finally:
    try:
     log.append(-269)
    except (KeyError, ValueError):
     log.append(-270)
     log.append(271)
     log.append(272)
    finally:
     log.append(273)
     log.append(274)
     if tick() % 3 == 0: raise TypeError(275)
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(277)
     log.append(278)
    else:
     log.append(279)
   if tick() % 2:
    with CM(281, False) as c, CM(28100, False):
     log.append(282)
    for i in range(1):
     if tick() % 2 == 0: continue
     log.append(285)
   else:
    log.append(286)
 finally:
  log.append(-287)
  with CM(288, True) as c, CM(28800, False):
   for i in gen(3):
    if tick() % 2 == 0: continue
    with CM(291, True), CM(29100, False):
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise ValueError(293)
   try:
    try:
     log.append(296)
     if tick() % 3 == 0: return 297
    finally:
     log.append(-298)
     log.append(-299)
     log.append(-300)
   finally:
    log.append(301)
 try:
  while tick() % 4:
   with CM(304, False), CM(30400, False):
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(306)
    else:
     if tick() % 2 == 0: return 307
   with CM(308, False), CM(30800, False):
    with CM(309, False), CM(30900, False):
     if tick() % 4 == 0: raise ValueError(310)
     log.append(311)
     if tick() % 3 == 0: raise TypeError(312)
    if tick() % 2:
     log.append(314)
    else:
     if tick() % 2 == 0: return 315
   with CM(316, True), CM(31600, False):
    try:
     if tick() % 4 == 0: return 318
    except Exception:
     log.append(319)
    else:
     log.append(320)
     log.append(321)
    finally:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    log.append(324)
    if tick() % 2:
     log.append(326)
     if tick() % 2 == 0: continue
     log.append(328)
    else:
     log.append(329)
     log.append(330)
     log.append(331)
 finally:
  for i in range(1):
   try:
    if tick() % 3 == 0: return 334
    if tick() % 2 == 0: return 335
    try:
     log.append(337)
     log.append(338)
     log.append(339)
    except ValueError:
     log.append(340)
     log.append(341)
     if tick() % 3 == 0: continue
   finally:
    for i in range(1):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(345)
     log.append(346)
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(348)
     log.append(349)
    else:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 351
   log.append(352)
  else:
   log.append(353)
   log.append(354)
   with CM(355, True), CM(35500, False):
    if tick() % 4 == 0: return 356
run(f24)
def f25():
 while tick() % 4:
  log.append(2)
  log.append(3)
  for i in range(1):
   if tick() % 3 == 0: continue
   try:
    try:
     if tick() % 3 == 0: return 8
     log.append(9)
     if tick() % 3 == 0: break
    except ValueError as e:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
    finally:
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(15)
     log.append(16)
     log.append(17)
    else:
     log.append(18)
    with CM(19, False) as c, CM(1900, False):
     if tick() % 3 == 0: raise TypeError(20)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
   except (KeyError, ValueError) as e:
    try:
     log.append(24)
     log.append(25)
     if tick() % 3 == 0: return 26
    finally:
     if tick() % 2 == 0: continue
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(29)
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 31
    else:
     log.append(32)
    if tick() % 2:
     log.append(34)
     log.append(35)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: raise ValueError(37)
   for i in range(2):
    while tick() % 4:
     if tick() % 3 == 0: return 40
     log.append(41)
    else:
     if tick() % 2 == 0: raise TypeError(42)
 else:
  log.append(43)
 while tick() % 4:
  try:
   with CM(46, False) as c, CM(4600, False):
    if tick() % 2:
     log.append(48)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 50
    else:
     if tick() % 4 == 0: raise KeyError(51)
     if tick() % 3 == 0: break
    for i in gen(1):
     log.append(54)
     if tick() % 4 == 0: return 55
  except ValueError as e:
   for i in gen(2):
    if tick() % 2 == 0: continue
    if tick() % 4 == 0: return 58
    for i in range(2):
     if tick() % 3 == 0: return 60
     if tick() % 2 == 0: raise ValueError(61)
     log.append(62)
   else:
    for i in gen(1):
     if tick() % 2 == 0: return 64
     if tick() % 2 == 0: return 65
     log.append(66)
    else:
     log.append(67)
     if tick() % 3 == 0: raise TypeError(68)
     if tick() % 2 == 0: raise TypeError(69)
   log.append(70)
 else:
  with CM(71, True) as c, CM(7100, False):
   try:
    for i in range(2):
     if tick() % 4 == 0: raise ValueError(74)
     if tick() % 2 == 0: return 75
    else:
     log.append(76)
     log.append(77)
   except Exception:
    if tick() % 2:
     if tick() % 3 == 0: return 79
     if tick() % 4 == 0: raise TypeError(80)
    else:
     log.append(81)
     log.append(-82)
     if tick() % 3 == 0: return 83
    if tick() % 3 == 0: raise ValueError(84)
    while tick() % 4:
     if tick() % 4 == 0: return 86
   finally:
    with CM(87, False):
     log.append(88)
     log.append(89)
    log.append(90)
   try:
    for i in gen(2):
     log.append(93)
   except Exception:
    with CM(94, False) as c, CM(9400, False):
     if tick() % 2 == 0: raise ValueError(95)
     log.append(96)
    if tick() % 3 == 0: raise KeyError(97)
    if tick() % 3 == 0: raise
   finally:
    with CM(98, False):
     log.append(99)
     if tick() % 4 == 0: raise KeyError(100)
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(103)
     log.append(104)
    else:
     log.append(-105)
     if tick() % 4 == 0: raise KeyError(106)
   else:
    log.append(107)
  if tick() % 3 == 0: return 108
run(f25)
def f26():
 try:
  if tick() % 2:
   if tick() % 2:
    try:
     log.append(5)
    except Exception:
     if tick() % 2 == 0: return 6
     if tick() % 3 == 0: raise
    with CM(7, True):
     log.append(-8)
     log.append(-9)
   else:
    log.append(10)
    log.append(-11)
  else:
   log.append(-12)
   while tick() % 4:
    for i in gen(2):
     if tick() % 3 == 0: break
    if tick() % 3 == 0: return 16
   log.append(-17)
 except (KeyError, ValueError) as e:
  log.append(18)
 else:
  with CM(19, True) as c, CM(1900, False):
   log.append(20)
  for i in range(3):
   with CM(22, False):
    if tick() % 2:
     log.append(24)
    else:
     log.append(25)
   if tick() % 3 == 0: continue
  log.append(-27)
 while tick() % 4:
  if tick() % 2:
   try:
    for i in gen(2):
     if tick() % 3 == 0: break
   finally:
    if tick() % 2 == 0: continue
    if tick() % 2:
     log.append(35)
     if tick() % 2 == 0: break
    else:
     log.append(37)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: break
     log.append(42)
    except (KeyError, ValueError):
     if tick() % 3 == 0: break
     log.append(44)
     if tick() % 4 == 0: raise KeyError(45)
  else:
   for i in range(1):
    try:
     if tick() % 3 == 0: return 48
     log.append(49)
     if tick() % 2 == 0: continue
    except Exception as e:
     log.append(51)
     log.append(52)
    log.append(53)
    with CM(54, False):
     log.append(55)
     log.append(56)
  with CM(57, False) as c, CM(5700, False):
   if tick() % 3 == 0: break
  if tick() % 4 == 0: return 59
 try:
  try:
   log.append(-62)
   with CM(63, True) as c, CM(6300, False):
    try:
     log.append(-65)
     if tick() % 2 == 0: return 66
    except Exception as e:
     log.append(67)
     if tick() % 3 == 0: raise
    else:
     log.append(68)
     log.append(-69)
     log.append(-70)
    finally:
     log.append(-71)
     if tick() % 4 == 0: raise ValueError(72)
   with CM(73, False) as c, CM(7300, False):
    for i in range(2):
     log.append(75)
     if tick() % 3 == 0: raise ValueError(76)
     if tick() % 3 == 0: raise KeyError(77)
    if tick() % 2:
     log.append(-79)
    else:
     log.append(80)
     if tick() % 3 == 0: return 81
     if tick() % 3 == 0: return 82
  except (KeyError, ValueError) as e:
   for i in gen(3):
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(86)
    else:
     log.append(87)
   with CM(88, True), CM(8800, False):
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(90)
    else:
     log.append(91)
     if tick() % 2 == 0: raise TypeError(92)
   log.append(93)
   if tick() % 3 == 0: raise
  finally:
   try:
    if tick() % 2:
     log.append(-96)
     log.append(-97)
    else:
     log.append(-98)
    if tick() % 3 == 0: raise ValueError(99)
   finally:
    try:
     if tick() % 4 == 0: return 101
     log.append(102)
     log.append(103)
    except ValueError as e:
     log.append(-104)
     log.append(105)
    else:
     log.append(-106)
     log.append(107)
    while tick() % 4:
     if tick() % 4 == 0: raise TypeError(109)
     log.append(110)
     log.append(111)
    if tick() % 2:
     log.append(-113)
     log.append(-114)
     log.append(-115)
    else:
     log.append(-116)
     if tick() % 4 == 0: return 117
   for i in gen(2):
    with CM(119, False):
     if tick() % 3 == 0: continue
    for i in range(3):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: raise TypeError(123)
    else:
     log.append(124)
     if tick() % 3 == 0: continue
     log.append(126)
 except ValueError:
  with CM(127, False) as c, CM(12700, False):
   log.append(128)
  try:
   log.append(-130)
  except (KeyError, ValueError) as e:
   try:
    for i in range(2):
     log.append(133)
     if tick() % 2 == 0: raise KeyError(134)
     if tick() % 2 == 0: return 135
    else:
     log.append(136)
     log.append(-137)
    while tick() % 4:
     if tick() % 2 == 0: return 139
     if tick() % 3 == 0: continue
    else:
     log.append(141)
   finally:
    if tick() % 4 == 0: raise ValueError(142)
    log.append(-143)
    try:
     log.append(145)
     log.append(-146)
     log.append(-147)
    finally:
     log.append(-148)
     if tick() % 2 == 0: return 149
     if tick() % 3 == 0: return 150
   log.append(151)
  finally:
   log.append(152)
   if tick() % 2:
    log.append(-154)
   else:
    if tick() % 2:
     log.append(-156)
     log.append(-157)
    else:
     log.append(-158)
     log.append(-159)
     log.append(160)
   if tick() % 2 == 0: raise ValueError(161)
  for i in range(2):
   for i in range(3):
    with CM(164, True):
     log.append(165)
     if tick() % 3 == 0: raise TypeError(166)
   if tick() % 3 == 0: return 167
   while tick() % 4:
    log.append(169)
    log.append(170)
run(f26)
def f27():
 log.append(-1)
 try:
  log.append(-3)
 finally:
  try:
   if tick() % 2 == 0: raise ValueError(5)
   log.append(6)
   log.append(7)
  finally:
   with CM(8, True) as c, CM(800, False):
    with CM(9, False):
     if tick() % 4 == 0: return 10
    with CM(11, True):
     if tick() % 2 == 0: raise TypeError(12)
    if tick() % 2:
     log.append(-14)
     log.append(15)
     log.append(16)
    else:
     log.append(17)
     if tick() % 2 == 0: raise ValueError(18)
     log.append(-19)
   log.append(20)
   log.append(21)
 try:
  with CM(23, True), CM(2300, False):
   log.append(24)
   with CM(25, True) as c, CM(2500, False):
    if tick() % 2:
     log.append(-27)
    else:
     if tick() % 4 == 0: return 28
   try:
    log.append(30)
    for i in gen(3):
     log.append(32)
     log.append(33)
     log.append(34)
    else:
     log.append(35)
     log.append(36)
    with CM(37, True):
     log.append(-38)
     log.append(39)
     log.append(40)
   except (KeyError, ValueError):
    log.append(41)
    if tick() % 2 == 0: raise ValueError(42)
    log.append(-43)
    if tick() % 3 == 0: raise
   finally:
    while tick() % 4:
     if tick() % 4 == 0: raise KeyError(45)
     if tick() % 2 == 0: return 46
  with CM(47, True):
   with CM(48, False) as c:
    try:
     log.append(50)
     log.append(-51)
     if tick() % 3 == 0: raise TypeError(52)
    finally:
     log.append(53)
    try:
     log.append(55)
    finally:
     log.append(56)
     log.append(-57)
    log.append(58)
   log.append(-59)
 finally:
  if tick() % 2:
   if tick() % 3 == 0: return 61
  else:
   for i in range(1):
    for i in gen(2):
     log.append(64)
     log.append(65)
     if tick() % 3 == 0: return 66
    for i in range(3):
     log.append(68)
   else:
    while tick() % 4:
     log.append(70)
     if tick() % 3 == 0: raise ValueError(71)
    for i in range(2):
     log.append(73)
     log.append(74)
   for i in gen(1):
    try:
     log.append(77)
     if tick() % 3 == 0: raise KeyError(78)
     if tick() % 3 == 0: raise KeyError(79)
    finally:
     if tick() % 3 == 0: raise ValueError(80)
    if tick() % 2:
     if tick() % 2 == 0: break
    else:
     if tick() % 2 == 0: break
run(f27)
def f28():
 if tick() % 2:
  log.append(2)
  for i in range(3):
   try:
    with CM(5, True) as c, CM(500, False):
     if tick() % 4 == 0: return 6
    try:
     log.append(8)
     if tick() % 4 == 0: raise TypeError(9)
    except ValueError:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 12
    else:
     if tick() % 3 == 0: break
     log.append(14)
    finally:
     if tick() % 2 == 0: raise KeyError(15)
   except Exception:
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(17)
     if tick() % 3 == 0: break
    if tick() % 2 == 0: continue
    with CM(20, True):
     log.append(21)
     if tick() % 2 == 0: continue
    if tick() % 3 == 0: raise
   with CM(23, False), CM(2300, False):
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 26
    finally:
     if tick() % 2 == 0: break
     log.append(28)
     log.append(29)
    for i in range(2):
     if tick() % 3 == 0: raise TypeError(31)
     log.append(32)
     if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: continue
    except ValueError:
     log.append(36)
    else:
     log.append(37)
   with CM(38, False) as c:
    for i in gen(2):
     log.append(40)
     log.append(41)
     log.append(42)
  if tick() % 2:
   if tick() % 2:
    with CM(45, False), CM(4500, False):
     log.append(46)
   else:
    log.append(-47)
   try:
    try:
     if tick() % 3 == 0: return 50
    except Exception as e:
     log.append(51)
    else:
     if tick() % 2 == 0: return 52
     if tick() % 3 == 0: return 53
    finally:
     log.append(-54)
     if tick() % 4 == 0: raise KeyError(55)
    while tick() % 4:
     if tick() % 3 == 0: return 57
     if tick() % 2 == 0: continue
    else:
     log.append(-59)
     log.append(-60)
     log.append(-61)
   except ValueError as e:
    if tick() % 2:
     log.append(63)
     if tick() % 2 == 0: raise TypeError(64)
    else:
     log.append(65)
     if tick() % 4 == 0: return 66
     log.append(67)
    try:
     if tick() % 4 == 0: return 69
     log.append(-70)
    finally:
     log.append(71)
     log.append(72)
    log.append(-73)
    if tick() % 3 == 0: raise
   else:
    log.append(74)
  else:
   try:
    if tick() % 2 == 0: return 76
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise TypeError(79)
   except Exception as e:
    try:
     log.append(81)
     if tick() % 4 == 0: return 82
    finally:
     log.append(83)
     if tick() % 3 == 0: return 84
    log.append(-85)
    if tick() % 2:
     log.append(87)
     log.append(88)
    else:
     log.append(89)
     log.append(-90)
   finally:
    if tick() % 2 == 0: return 91
    if tick() % 2:
     log.append(-93)
    else:
     log.append(94)
    if tick() % 3 == 0: return 95
   try:
    for i in range(3):
     if tick() % 2 == 0: break
     log.append(99)
     if tick() % 3 == 0: continue
    if tick() % 2:
     log.append(102)
     log.append(-103)
     log.append(104)
    else:
     if tick() % 3 == 0: return 105
   except (KeyError, ValueError) as e:
    try:
     log.append(107)
     log.append(108)
     log.append(109)
    except ValueError:
     log.append(110)
    finally:
     if tick() % 4 == 0: raise KeyError(111)
     log.append(-112)
     log.append(-113)
    while tick() % 4:
     log.append(115)
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: return 117
    while tick() % 4:
     log.append(119)
    if tick() % 3 == 0: raise
   finally:
    for i in gen(2):
     if tick() % 2 == 0: continue
     log.append(122)
     if tick() % 4 == 0: return 123
    if tick() % 2:
     log.append(-125)
     log.append(126)
    else:
     log.append(127)
     log.append(-128)
    for i in gen(1):
     if tick() % 4 == 0: raise KeyError(130)
    else:
     log.append(131)
     log.append(-132)
 else:
  for i in gen(1):
   while tick() % 4:
    try:
     if tick() % 2 == 0: continue
    except ValueError as e:
     if tick() % 4 == 0: return 137
     log.append(138)
     if tick() % 3 == 0: raise
    else:
     log.append(139)
     if tick() % 3 == 0: return 140
     log.append(141)
    finally:
     log.append(142)
     if tick() % 2 == 0: raise KeyError(143)
     if tick() % 4 == 0: raise TypeError(144)
  else:
   with CM(145, True):
    for i in gen(1):
     log.append(147)
     log.append(148)
    else:
     if tick() % 3 == 0: return 149
     log.append(-150)
     log.append(151)
    for i in gen(3):
     log.append(153)
    else:
     if tick() % 3 == 0: return 154
 for i in range(2):
  while tick() % 4:
   if tick() % 3 == 0: break
   try:
    try:
     if tick() % 3 == 0: raise ValueError(160)
     log.append(161)
    except ValueError:
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    finally:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 167
    try:
     if tick() % 4 == 0: raise TypeError(169)
     if tick() % 2 == 0: raise ValueError(170)
     if tick() % 4 == 0: raise TypeError(171)
    except Exception as e:
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 173
    finally:
     if tick() % 2 == 0: continue
    for i in range(3):
     if tick() % 2 == 0: return 176
     log.append(177)
   except ValueError:
    while tick() % 4:
     log.append(179)
     log.append(180)
   finally:
    with CM(181, False), CM(18100, False):
     log.append(182)
     if tick() % 2 == 0: raise KeyError(183)
     log.append(184)
    if tick() % 2:
     if tick() % 4 == 0: return 186
    else:
     if tick() % 3 == 0: raise TypeError(187)
    log.append(188)
run(f28)
def f29():
 log.append(-1)
 with CM(2, False) as c:
  log.append(3)
  log.append(-4)
  with CM(5, True), CM(500, False):
   log.append(-6)
   if tick() % 2:
    for i in gen(2):
     if tick() % 4 == 0: raise TypeError(9)
     if tick() % 2 == 0: continue
    else:
     log.append(-11)
    try:
     log.append(-13)
    except Exception:
     log.append(14)
     log.append(-15)
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(17)
     log.append(18)
     log.append(-19)
    else:
     if tick() % 3 == 0: raise ValueError(20)
     log.append(-21)
   else:
    log.append(22)
   with CM(23, False) as c, CM(2300, False):
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    else:
     log.append(27)
     log.append(-28)
    with CM(29, True):
     log.append(30)
run(f29)
def f30():
 log.append(-1)
run(f30)
def f31():
 if tick() % 2:
  for i in gen(1):
   if tick() % 4 == 0: return 3
  for i in gen(3):
   for i in range(2):
    try:
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     log.append(8)
     log.append(9)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
   if tick() % 3 == 0: continue
   if tick() % 2:
    if tick() % 2:
     if tick() % 3 == 0: break
    else:
     log.append(15)
     if tick() % 3 == 0: raise ValueError(16)
   else:
    with CM(17, False):
     if tick() % 2 == 0: return 18
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(20)
    else:
     if tick() % 4 == 0: return 21
     log.append(22)
    with CM(23, False):
     log.append(24)
     if tick() % 2 == 0: continue
 else:
  for i in gen(2):
   try:
    if tick() % 2 == 0: return 28
   finally:
    try:
     log.append(30)
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     log.append(34)
    with CM(35, False):
     log.append(36)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(38)
    if tick() % 4 == 0: return 39
  if tick() % 2:
   try:
    if tick() % 2 == 0: return 42
    with CM(43, False) as c, CM(4300, False):
     log.append(-44)
   except (KeyError, ValueError):
    try:
     log.append(46)
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(47)
     log.append(48)
     if tick() % 3 == 0: return 49
     if tick() % 3 == 0: raise
    finally:
     log.append(-50)
     if tick() % 4 == 0: raise KeyError(51)
   finally:
    for i in gen(1):
     if tick() % 2 == 0: raise ValueError(53)
     if tick() % 4 == 0: return 54
     if tick() % 2 == 0: return 55
    for i in range(2):
     log.append(57)
    else:
     if tick() % 2 == 0: raise ValueError(58)
    for i in range(2):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: raise ValueError(61)
    else:
     log.append(-62)
     if tick() % 2 == 0: return 63
  else:
   with CM(64, True) as c, CM(6400, False):
    for i in gen(1):
     if tick() % 3 == 0: continue
    else:
     log.append(67)
     log.append(-68)
     log.append(-69)
    try:
     log.append(71)
    finally:
     log.append(72)
   log.append(-73)
   with CM(74, False), CM(7400, False):
    with CM(75, True) as c, CM(7500, False):
     log.append(76)
run(f31)
def f32():
 with CM(1, False):
  if tick() % 2:
   if tick() % 2:
    log.append(-4)
    while tick() % 4:
     if tick() % 3 == 0: return 6
     if tick() % 4 == 0: raise KeyError(7)
    else:
     log.append(8)
   else:
    for i in gen(2):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 11
   if tick() % 4 == 0: raise KeyError(12)
   for i in gen(2):
    with CM(14, True) as c, CM(1400, False):
     log.append(15)
     if tick() % 3 == 0: continue
    if tick() % 2 == 0: raise TypeError(17)
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise ValueError(20)
    else:
     if tick() % 4 == 0: return 21
     if tick() % 4 == 0: return 22
     if tick() % 3 == 0: raise TypeError(23)
  else:
   for i in gen(1):
    log.append(25)
   else:
    try:
     if tick() % 4 == 0: raise TypeError(27)
     log.append(28)
    except Exception as e:
     log.append(-29)
     if tick() % 3 == 0: raise
    else:
     log.append(-30)
     log.append(31)
     if tick() % 4 == 0: raise ValueError(32)
    finally:
     log.append(-33)
     log.append(34)
    with CM(35, False):
     if tick() % 3 == 0: raise TypeError(36)
   if tick() % 2:
    if tick() % 3 == 0: raise KeyError(38)
    log.append(39)
   else:
    with CM(40, False) as c:
     log.append(41)
    with CM(42, False) as c:
     log.append(43)
    if tick() % 2:
     log.append(-45)
     log.append(46)
    else:
     log.append(-47)
   with CM(48, False), CM(4800, False):
    with CM(49, False), CM(4900, False):
     if tick() % 4 == 0: return 50
     log.append(-51)
     log.append(-52)
    with CM(53, True) as c:
     log.append(-54)
     if tick() % 2 == 0: raise ValueError(55)
    try:
     if tick() % 4 == 0: raise KeyError(57)
     log.append(-58)
     log.append(59)
    except (KeyError, ValueError):
     log.append(-60)
     if tick() % 4 == 0: raise TypeError(61)
  with CM(62, True) as c:
   with CM(63, False) as c:
    for i in range(2):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise TypeError(66)
     if tick() % 3 == 0: continue
    for i in gen(1):
     if tick() % 4 == 0: return 69
     log.append(70)
     log.append(71)
   if tick() % 2:
    if tick() % 3 == 0: raise TypeError(73)
    try:
     log.append(-75)
     if tick() % 3 == 0: raise ValueError(76)
     if tick() % 2 == 0: return 77
    except (KeyError, ValueError) as e:
     log.append(78)
     log.append(79)
    log.append(80)
   else:
    if tick() % 2:
     log.append(-82)
     if tick() % 2 == 0: raise TypeError(83)
    else:
     if tick() % 2 == 0: raise TypeError(84)
   if tick() % 4 == 0: return 85
run(f32)
def f33():
 log.append(1)
 with CM(2, True) as c, CM(200, False):
  log.append(3)
run(f33)
def f34():
 for i in gen(2):
  with CM(2, True):
   for i in gen(2):
    for i in range(2):
     log.append(5)
     if tick() % 3 == 0: return 6
    while tick() % 4:
     if tick() % 2 == 0: return 8
     if tick() % 3 == 0: continue
    if tick() % 3 == 0: continue
   if tick() % 2:
    try:
     log.append(13)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(15)
     log.append(16)
     if tick() % 3 == 0: raise
    finally:
     log.append(17)
     if tick() % 4 == 0: raise KeyError(18)
   else:
    try:
     if tick() % 3 == 0: break
    finally:
     if tick() % 3 == 0: continue
     log.append(22)
   while tick() % 4:
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 26
    else:
     if tick() % 2 == 0: raise KeyError(27)
     if tick() % 2 == 0: break
    if tick() % 2 == 0: continue
    with CM(30, False):
     log.append(31)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
 try:
  with CM(35, True) as c:
   with CM(36, False) as c:
    if tick() % 2:
     if tick() % 2 == 0: raise TypeError(38)
     log.append(39)
    else:
     log.append(-40)
     log.append(41)
     log.append(42)
    try:
     if tick() % 2 == 0: return 44
    except (KeyError, ValueError) as e:
     log.append(45)
     log.append(46)
     log.append(-47)
    else:
     if tick() % 3 == 0: return 48
   try:
    try:
     if tick() % 3 == 0: return 51
     log.append(52)
     if tick() % 4 == 0: raise ValueError(53)
    except (KeyError, ValueError):
     if tick() % 4 == 0: return 54
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: return 55
     log.append(56)
    finally:
     if tick() % 3 == 0: return 57
     log.append(-58)
     log.append(59)
    try:
     log.append(-61)
     log.append(-62)
     log.append(63)
    except ValueError as e:
     if tick() % 4 == 0: raise KeyError(64)
     log.append(-65)
    finally:
     log.append(66)
    try:
     log.append(-68)
     log.append(69)
    finally:
     if tick() % 3 == 0: return 70
     if tick() % 2 == 0: return 71
   except Exception:
    if tick() % 2:
     log.append(73)
     if tick() % 2 == 0: raise TypeError(74)
    else:
     log.append(-75)
     log.append(-76)
   finally:
    try:
     log.append(78)
    except ValueError:
     log.append(-79)
     if tick() % 2 == 0: return 80
     if tick() % 3 == 0: raise
    else:
     log.append(-81)
   log.append(82)
  while tick() % 4:
   if tick() % 3 == 0: break
   for i in gen(2):
    try:
     if tick() % 3 == 0: raise ValueError(87)
     if tick() % 3 == 0: break
    finally:
     if tick() % 4 == 0: return 89
     log.append(90)
     if tick() % 4 == 0: raise KeyError(91)
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: return 94
    try:
     if tick() % 2 == 0: break
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: continue
     log.append(98)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise
  with CM(100, False):
   log.append(-101)
   if tick() % 2:
    if tick() % 2:
     if tick() % 2 == 0: return 104
    else:
     log.append(105)
     log.append(-106)
     log.append(107)
    if tick() % 2 == 0: raise KeyError(108)
   else:
    if tick() % 4 == 0: return 109
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(112)
    else:
     log.append(-113)
     log.append(114)
     if tick() % 4 == 0: return 115
 except (KeyError, ValueError) as e:
  with CM(116, False) as c:
   with CM(117, False), CM(11700, False):
    if tick() % 3 == 0: raise ValueError(118)
    try:
     if tick() % 3 == 0: raise KeyError(120)
    except Exception:
     log.append(-121)
     log.append(-122)
     log.append(123)
    else:
     log.append(124)
     log.append(-125)
     log.append(126)
    finally:
     log.append(-127)
     log.append(128)
  try:
   if tick() % 3 == 0: raise TypeError(130)
  finally:
   if tick() % 2:
    if tick() % 2:
     log.append(-133)
     log.append(-134)
     log.append(-135)
    else:
     if tick() % 4 == 0: return 136
     log.append(137)
   else:
    try:
     if tick() % 3 == 0: raise ValueError(139)
     log.append(140)
     log.append(141)
    except (KeyError, ValueError) as e:
     log.append(-142)
     log.append(143)
     log.append(144)
    else:
     log.append(145)
     log.append(-146)
     log.append(-147)
    try:
     if tick() % 2 == 0: raise KeyError(149)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: return 150
    else:
     log.append(-151)
     if tick() % 4 == 0: raise KeyError(152)
   with CM(153, False) as c:
    try:
     log.append(-155)
     log.append(-156)
     log.append(157)
    except (KeyError, ValueError):
     log.append(-158)
     log.append(-159)
     log.append(-160)
    finally:
     log.append(161)
     if tick() % 3 == 0: raise ValueError(162)
     log.append(163)
    with CM(164, False) as c:
     log.append(-165)
   for i in gen(1):
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(169)
     if tick() % 3 == 0: return 170
    else:
     if tick() % 3 == 0: continue
    try:
     log.append(173)
     if tick() % 3 == 0: continue
    finally:
     log.append(175)
     if tick() % 2 == 0: break
 finally:
  with CM(177, False):
   log.append(-178)
   log.append(-179)
   try:
    if tick() % 2:
     log.append(-182)
     log.append(-183)
     log.append(184)
    else:
     log.append(185)
     log.append(186)
     if tick() % 3 == 0: return 187
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(189)
    else:
     log.append(-190)
    with CM(191, False) as c, CM(19100, False):
     log.append(-192)
    if tick() % 3 == 0: raise
 with CM(193, False) as c, CM(19300, False):
  log.append(-194)
  try:
   with CM(196, False):
    try:
     log.append(198)
     log.append(-199)
     log.append(200)
    except (KeyError, ValueError) as e:
     log.append(-201)
     log.append(202)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 2 == 0: return 203
    if tick() % 2:
     log.append(-205)
     log.append(206)
     log.append(207)
    else:
     log.append(208)
  finally:
   for i in gen(3):
    for i in gen(1):
     if tick() % 3 == 0: break
   else:
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(214)
    log.append(-215)
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 218
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise ValueError(219)
     log.append(-220)
     log.append(221)
   else:
    for i in range(3):
     if tick() % 2 == 0: continue
   with CM(224, False), CM(22400, False):
    log.append(225)
    log.append(-226)
    if tick() % 2:
     log.append(228)
    else:
     log.append(229)
  log.append(230)
run(f34)
def f35():
 try:
  if tick() % 2 == 0: return 2
 finally:
  for i in range(3):
   for i in range(2):
    with CM(5, True) as c:
     if tick() % 4 == 0: raise ValueError(6)
     log.append(7)
    with CM(8, True) as c:
     if tick() % 3 == 0: break
     log.append(10)
     log.append(11)
    if tick() % 2:
     log.append(13)
     if tick() % 3 == 0: continue
     log.append(15)
    else:
     log.append(16)
     if tick() % 3 == 0: continue
  for i in range(1):
   if tick() % 3 == 0: break
run(f35)
def f36():
 for i in range(2):
  for i in range(1):
   log.append(3)
run(f36)
def f37():
 if tick() % 2:
  log.append(2)
  log.append(3)
 else:
  log.append(4)
  for i in gen(3):
   try:
    if tick() % 2 == 0: return 7
    with CM(8, True):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(13)
     log.append(14)
   except Exception as e:
    with CM(15, True), CM(1500, False):
     log.append(16)
     if tick() % 2 == 0: break
    try:
     if tick() % 2 == 0: break
    finally:
     log.append(20)
    with CM(21, False) as c, CM(2100, False):
     log.append(22)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
   else:
    with CM(25, False) as c, CM(2500, False):
     log.append(26)
     if tick() % 3 == 0: return 27
    with CM(28, False) as c, CM(2800, False):
     if tick() % 3 == 0: return 29
     log.append(30)
    try:
     if tick() % 2 == 0: return 32
     log.append(33)
    except Exception:
     log.append(34)
     log.append(35)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: break
    finally:
     log.append(38)
     log.append(39)
     if tick() % 4 == 0: return 40
  log.append(-41)
run(f37)
def f38():
 with CM(1, False) as c, CM(100, False):
  try:
   with CM(3, True), CM(300, False):
    log.append(-4)
   with CM(5, False):
    log.append(-6)
   for i in range(1):
    with CM(8, False):
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 10
  except ValueError:
   with CM(11, False), CM(1100, False):
    log.append(12)
    for i in range(1):
     if tick() % 2 == 0: continue
   try:
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(17)
    else:
     if tick() % 2 == 0: raise KeyError(18)
     log.append(19)
    for i in gen(2):
     log.append(21)
     if tick() % 3 == 0: continue
    while tick() % 4:
     log.append(24)
     log.append(25)
   except Exception as e:
    log.append(26)
   else:
    for i in gen(1):
     if tick() % 2 == 0: continue
    while tick() % 4:
     if tick() % 2 == 0: raise KeyError(30)
     if tick() % 3 == 0: return 31
    else:
     log.append(-32)
     log.append(33)
    if tick() % 3 == 0: raise ValueError(34)
   finally:
    try:
     if tick() % 4 == 0: raise TypeError(36)
     log.append(37)
    except Exception as e:
     log.append(-38)
    finally:
     if tick() % 2 == 0: return 39
     log.append(40)
     log.append(41)
    log.append(42)
    try:
     if tick() % 3 == 0: return 44
     log.append(45)
     if tick() % 2 == 0: return 46
    except Exception as e:
     log.append(-47)
   if tick() % 3 == 0: raise
 with CM(48, True) as c, CM(4800, False):
  if tick() % 3 == 0: return 49
  with CM(50, False) as c:
   with CM(51, True) as c, CM(5100, False):
    if tick() % 4 == 0: return 52
    with CM(53, True) as c:
     log.append(54)
     log.append(-55)
    if tick() % 2:
     log.append(-57)
    else:
     if tick() % 3 == 0: raise ValueError(58)
     log.append(59)
 if tick() % 2:
  try:
   while tick() % 4:
    if tick() % 2 == 0: continue
    with CM(64, False) as c:
     if tick() % 3 == 0: continue
    try:
     log.append(67)
    finally:
     log.append(68)
   else:
    try:
     if tick() % 4 == 0: return 70
     log.append(-71)
    except Exception:
     log.append(-72)
     log.append(73)
     if tick() % 4 == 0: return 74
    else:
     log.append(75)
     log.append(76)
     log.append(-77)
   if tick() % 2:
    try:
     log.append(80)
     log.append(-81)
    except Exception:
     log.append(82)
     log.append(83)
     log.append(84)
    finally:
     log.append(85)
     if tick() % 4 == 0: return 86
    while tick() % 4:
     if tick() % 2 == 0: break
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(90)
     if tick() % 3 == 0: return 91
   else:
    for i in range(1):
     if tick() % 4 == 0: raise KeyError(93)
     log.append(94)
    log.append(-95)
  except (KeyError, ValueError) as e:
   if tick() % 2:
    if tick() % 2:
     if tick() % 4 == 0: raise TypeError(98)
     if tick() % 2 == 0: return 99
    else:
     log.append(100)
   else:
    try:
     if tick() % 4 == 0: return 102
     log.append(103)
    finally:
     log.append(-104)
   try:
    if tick() % 2:
     log.append(-107)
     if tick() % 4 == 0: raise ValueError(108)
    else:
     if tick() % 2 == 0: raise TypeError(109)
     log.append(110)
    log.append(-111)
   except Exception as e:
    log.append(112)
    if tick() % 3 == 0: raise
   else:
    for i in gen(3):
     if tick() % 3 == 0: return 114
     log.append(115)
     log.append(116)
    if tick() % 2:
     log.append(118)
     log.append(119)
    else:
     log.append(120)
    try:
     log.append(-122)
     if tick() % 4 == 0: raise ValueError(123)
     log.append(-124)
    except ValueError:
     log.append(125)
    else:
     log.append(126)
   if tick() % 2:
    with CM(128, False):
     log.append(129)
    if tick() % 2:
     log.append(131)
    else:
     log.append(132)
     log.append(133)
     log.append(134)
    with CM(135, True), CM(13500, False):
     log.append(136)
     log.append(-137)
     log.append(-138)
   else:
    try:
     if tick() % 3 == 0: return 140
     log.append(-141)
    except ValueError as e:
     log.append(142)
     if tick() % 4 == 0: raise TypeError(143)
   if tick() % 3 == 0: raise
  finally:
   log.append(-144)
   with CM(145, False) as c:
    for i in range(1):
     log.append(147)
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 149
    if tick() % 2 == 0: raise ValueError(150)
    log.append(151)
   for i in range(3):
    try:
     log.append(154)
    except (KeyError, ValueError) as e:
     log.append(155)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 159
 else:
  try:
   with CM(161, False) as c, CM(16100, False):
    try:
     if tick() % 2 == 0: return 163
     log.append(164)
    finally:
     log.append(165)
     log.append(166)
  except ValueError as e:
   try:
    with CM(168, False) as c, CM(16800, False):
     if tick() % 4 == 0: raise ValueError(169)
     if tick() % 4 == 0: raise KeyError(170)
     if tick() % 3 == 0: return 171
    log.append(172)
    try:
     log.append(-174)
     log.append(175)
     log.append(176)
    except Exception as e:
     log.append(177)
    finally:
     log.append(178)
     log.append(179)
   except Exception:
    try:
     log.append(-181)
    except Exception:
     log.append(-182)
     log.append(-183)
     log.append(184)
    else:
     log.append(-185)
     log.append(186)
    with CM(187, False) as c, CM(18700, False):
     log.append(188)
    if tick() % 2:
     if tick() % 2 == 0: return 190
    else:
     if tick() % 4 == 0: return 191
     if tick() % 4 == 0: return 192
   else:
    if tick() % 2:
     log.append(-194)
     log.append(195)
     if tick() % 2 == 0: return 196
    else:
     log.append(197)
     log.append(198)
    try:
     log.append(200)
     if tick() % 4 == 0: raise KeyError(201)
     if tick() % 2 == 0: return 202
    finally:
     log.append(-203)
     log.append(204)
   try:
    if tick() % 2:
     log.append(207)
     if tick() % 4 == 0: return 208
     log.append(209)
    else:
     if tick() % 4 == 0: raise ValueError(210)
     log.append(-211)
     log.append(212)
    try:
     log.append(-214)
     log.append(215)
     if tick() % 3 == 0: return 216
    except Exception:
     log.append(217)
     log.append(218)
     if tick() % 4 == 0: return 219
     if tick() % 3 == 0: raise
    else:
     log.append(220)
     log.append(-221)
    finally:
     if tick() % 2 == 0: raise ValueError(222)
     log.append(223)
     log.append(-224)
    while tick() % 4:
     if tick() % 2 == 0: return 226
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
   except Exception as e:
    with CM(229, False) as c:
     log.append(-230)
     log.append(231)
     log.append(232)
   else:
    try:
     log.append(-234)
    finally:
     log.append(235)
   if tick() % 2:
    for i in gen(1):
     log.append(238)
     if tick() % 2 == 0: break
    while tick() % 4:
     log.append(241)
     if tick() % 4 == 0: raise ValueError(242)
   else:
    log.append(-243)
    log.append(244)
    for i in range(1):
     if tick() % 3 == 0: break
     log.append(247)
  finally:
   try:
    with CM(249, True), CM(24900, False):
     log.append(-250)
     if tick() % 3 == 0: return 251
    for i in gen(2):
     if tick() % 3 == 0: continue
   except ValueError:
    if tick() % 2:
     log.append(-255)
     log.append(256)
    else:
     log.append(-257)
    if tick() % 3 == 0: raise
  try:
   for i in gen(1):
    with CM(260, True), CM(26000, False):
     if tick() % 3 == 0: continue
    for i in gen(1):
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: break
  except ValueError as e:
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: raise ValueError(267)
     log.append(268)
     if tick() % 2 == 0: continue
    for i in gen(1):
     if tick() % 3 == 0: return 271
     if tick() % 2 == 0: continue
     log.append(273)
    with CM(274, True) as c:
     log.append(275)
     log.append(276)
   else:
    while tick() % 4:
     log.append(278)
     if tick() % 3 == 0: break
    else:
     if tick() % 4 == 0: raise KeyError(280)
     log.append(-281)
     log.append(282)
   with CM(283, True):
    with CM(284, False), CM(28400, False):
     if tick() % 2 == 0: raise ValueError(285)
     log.append(286)
run(f38)
def f39():
 while tick() % 4:
  with CM(2, False):
   if tick() % 2:
    log.append(4)
    if tick() % 3 == 0: continue
   else:
    with CM(6, True) as c:
     if tick() % 3 == 0: continue
    log.append(8)
   if tick() % 3 == 0: raise KeyError(9)
   if tick() % 3 == 0: continue
  if tick() % 2 == 0: continue
 with CM(12, False), CM(1200, False):
  for i in gen(3):
   with CM(14, False), CM(1400, False):
    for i in range(1):
     if tick() % 4 == 0: raise KeyError(16)
     if tick() % 3 == 0: return 17
    with CM(18, False) as c, CM(1800, False):
     if tick() % 3 == 0: continue
     log.append(20)
    with CM(21, True), CM(2100, False):
     log.append(22)
     if tick() % 3 == 0: continue
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 26
    except (KeyError, ValueError) as e:
     log.append(27)
     log.append(28)
     if tick() % 2 == 0: return 29
     if tick() % 3 == 0: raise
    else:
     log.append(30)
     if tick() % 3 == 0: return 31
     if tick() % 3 == 0: raise KeyError(32)
    finally:
     log.append(33)
    try:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 36
     log.append(37)
    finally:
     log.append(38)
     if tick() % 3 == 0: break
    if tick() % 2:
     log.append(41)
    else:
     if tick() % 2 == 0: return 42
     if tick() % 3 == 0: break
   else:
    log.append(44)
    with CM(45, True):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
     log.append(48)
   try:
    with CM(50, True), CM(5000, False):
     if tick() % 2 == 0: continue
    if tick() % 2:
     log.append(53)
    else:
     if tick() % 3 == 0: break
     log.append(55)
     if tick() % 3 == 0: continue
    with CM(57, False) as c, CM(5700, False):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 60
   except Exception as e:
    try:
     log.append(62)
     if tick() % 2 == 0: continue
     log.append(64)
    except ValueError as e:
     log.append(65)
     if tick() % 3 == 0: return 66
     if tick() % 3 == 0: return 67
    finally:
     log.append(68)
     if tick() % 2 == 0: break
     log.append(70)
    if tick() % 3 == 0: raise
   finally:
    log.append(71)
  else:
   try:
    if tick() % 2:
     log.append(-74)
     log.append(-75)
     log.append(-76)
    else:
     if tick() % 4 == 0: raise TypeError(77)
   except (KeyError, ValueError):
    log.append(-78)
    while tick() % 4:
     log.append(80)
     if tick() % 2 == 0: return 81
     if tick() % 2 == 0: continue
   else:
    for i in range(1):
     if tick() % 2 == 0: return 84
    log.append(85)
    while tick() % 4:
     if tick() % 2 == 0: return 87
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 89
   finally:
    for i in range(3):
     if tick() % 4 == 0: return 91
     if tick() % 2 == 0: continue
     log.append(93)
    else:
     log.append(-94)
  with CM(95, False), CM(9500, False):
   if tick() % 3 == 0: return 96
   if tick() % 2:
    try:
     if tick() % 4 == 0: return 99
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(100)
     if tick() % 2 == 0: return 101
     if tick() % 2 == 0: return 102
     if tick() % 3 == 0: raise
    if tick() % 4 == 0: return 103
    log.append(104)
   else:
    try:
     log.append(106)
     log.append(107)
    except (KeyError, ValueError) as e:
     log.append(108)
     log.append(109)
     log.append(-110)
     if tick() % 3 == 0: raise
  log.append(111)
run(f39)
def f40():
 if tick() % 2:
  try:
   if tick() % 2:
    if tick() % 2:
     log.append(-5)
    else:
     if tick() % 3 == 0: return 6
     if tick() % 3 == 0: raise TypeError(7)
     log.append(-8)
    while tick() % 4:
     log.append(10)
    else:
     if tick() % 4 == 0: return 11
     log.append(12)
     if tick() % 2 == 0: return 13
   else:
    with CM(14, False) as c, CM(1400, False):
     if tick() % 4 == 0: return 15
     log.append(-16)
    try:
     log.append(18)
     log.append(-19)
     if tick() % 3 == 0: raise TypeError(20)
    finally:
     if tick() % 3 == 0: raise TypeError(21)
     log.append(22)
   for i in range(1):
    while tick() % 4:
     log.append(25)
     log.append(26)
     if tick() % 2 == 0: continue
    else:
     log.append(28)
    for i in range(3):
     log.append(30)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise TypeError(32)
  except ValueError as e:
   for i in range(1):
    log.append(34)
    if tick() % 2 == 0: raise ValueError(35)
  with CM(36, False) as c, CM(3600, False):
   try:
    while tick() % 4:
     if tick() % 3 == 0: raise TypeError(39)
    else:
     log.append(40)
     log.append(41)
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(43)
     log.append(44)
     log.append(-45)
    else:
     log.append(-46)
    log.append(-47)
   finally:
    log.append(48)
    log.append(49)
    try:
     log.append(51)
     log.append(-52)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(53)
     log.append(54)
     log.append(-55)
    finally:
     log.append(56)
  try:
   for i in gen(2):
    if tick() % 2 == 0: continue
    with CM(60, False):
     if tick() % 3 == 0: break
     log.append(62)
     if tick() % 3 == 0: raise KeyError(63)
   else:
    if tick() % 2:
     if tick() % 4 == 0: return 65
     log.append(66)
    else:
     log.append(-67)
     if tick() % 3 == 0: raise ValueError(68)
     if tick() % 3 == 0: raise ValueError(69)
    if tick() % 3 == 0: raise TypeError(70)
    if tick() % 2:
     log.append(72)
    else:
     log.append(73)
   for i in range(1):
    try:
     if tick() % 3 == 0: raise ValueError(76)
     log.append(77)
    except Exception:
     log.append(78)
     if tick() % 2 == 0: return 79
     log.append(80)
    else:
     log.append(81)
     if tick() % 4 == 0: return 82
     log.append(83)
    finally:
     if tick() % 2 == 0: break
    for i in range(2):
     log.append(86)
     if tick() % 2 == 0: continue
    try:
     log.append(89)
     if tick() % 2 == 0: raise KeyError(90)
     if tick() % 2 == 0: continue
    except Exception:
     if tick() % 2 == 0: raise TypeError(92)
     log.append(93)
    else:
     if tick() % 3 == 0: return 94
     if tick() % 4 == 0: return 95
   log.append(96)
  except (KeyError, ValueError):
   if tick() % 3 == 0: return 97
   if tick() % 2:
    log.append(99)
   else:
    if tick() % 2 == 0: raise TypeError(100)
    with CM(101, False), CM(10100, False):
     log.append(-102)
    try:
     log.append(104)
    except Exception:
     log.append(-105)
     log.append(106)
    else:
     log.append(107)
     log.append(108)
     log.append(109)
   if tick() % 3 == 0: raise
  else:
   for i in range(2):
    if tick() % 2 == 0: break
   else:
    for i in gen(2):
     log.append(113)
     log.append(114)
    else:
     log.append(-115)
     if tick() % 2 == 0: raise ValueError(116)
     log.append(117)
  finally:
   log.append(118)
   with CM(119, False) as c, CM(11900, False):
    try:
     log.append(-121)
    except (KeyError, ValueError):
     log.append(122)
     log.append(-123)
     if tick() % 2 == 0: return 124
     if tick() % 3 == 0: raise
   with CM(125, False), CM(12500, False):
    with CM(126, False) as c:
     log.append(-127)
     log.append(128)
 else:
  if tick() % 2:
   for i in gen(1):
    log.append(131)
   else:
    with CM(132, False) as c:
     log.append(133)
     log.append(134)
     log.append(-135)
   if tick() % 2:
    try:
     log.append(138)
    except ValueError:
     log.append(139)
    else:
     log.append(140)
     if tick() % 3 == 0: raise ValueError(141)
    if tick() % 2 == 0: return 142
    with CM(143, False):
     log.append(144)
   else:
    with CM(145, True):
     log.append(146)
    for i in gen(1):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 149
    else:
     if tick() % 2 == 0: raise ValueError(150)
     log.append(151)
  else:
   log.append(-152)
   if tick() % 2:
    with CM(154, True) as c:
     if tick() % 3 == 0: return 155
     log.append(156)
   else:
    for i in gen(1):
     if tick() % 4 == 0: return 158
    log.append(-159)
    for i in range(3):
     log.append(161)
     log.append(162)
     if tick() % 2 == 0: break
 if tick() % 3 == 0: return 164
 if tick() % 2 == 0: return 165
run(f40)
def f41():
 if tick() % 3 == 0: raise ValueError(1)
 while tick() % 4:
  if tick() % 3 == 0: return 3
 log.append(-4)
run(f41)
def f42():
 for i in gen(1):
  with CM(2, True):
   try:
    with CM(4, False) as c, CM(400, False):
     if tick() % 2 == 0: raise TypeError(5)
    if tick() % 4 == 0: raise ValueError(6)
   finally:
    if tick() % 3 == 0: continue
    for i in range(2):
     log.append(9)
    if tick() % 2:
     log.append(11)
    else:
     log.append(12)
     if tick() % 3 == 0: continue
   try:
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise KeyError(17)
     if tick() % 3 == 0: raise TypeError(18)
    else:
     if tick() % 2 == 0: raise KeyError(19)
     if tick() % 4 == 0: raise TypeError(20)
     log.append(21)
   except (KeyError, ValueError):
    try:
     if tick() % 3 == 0: continue
     log.append(24)
     if tick() % 4 == 0: return 25
    except Exception:
     log.append(26)
     if tick() % 3 == 0: return 27
    finally:
     if tick() % 2 == 0: return 28
    if tick() % 2 == 0: continue
  try:
   for i in range(1):
    while tick() % 4:
     log.append(33)
     if tick() % 2 == 0: continue
    if tick() % 3 == 0: raise TypeError(35)
    try:
     log.append(37)
    finally:
     log.append(38)
   with CM(39, False):
    try:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
     log.append(43)
    except Exception as e:
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 45
    finally:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise TypeError(47)
    while tick() % 4:
     log.append(49)
    try:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    except (KeyError, ValueError):
     if tick() % 3 == 0: raise KeyError(53)
     if tick() % 4 == 0: return 54
     if tick() % 4 == 0: return 55
    finally:
     if tick() % 3 == 0: raise TypeError(56)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
  finally:
   with CM(59, True), CM(5900, False):
    try:
     log.append(61)
    except (KeyError, ValueError) as e:
     log.append(62)
     if tick() % 4 == 0: raise KeyError(63)
     log.append(64)
run(f42)
def f43():
 try:
  while tick() % 4:
   for i in gen(2):
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(6)
     if tick() % 2 == 0: raise ValueError(7)
    else:
     if tick() % 2 == 0: continue
     log.append(9)
     if tick() % 3 == 0: raise TypeError(10)
    if tick() % 4 == 0: raise KeyError(11)
    if tick() % 2:
     if tick() % 4 == 0: return 13
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 15
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
   else:
    for i in range(2):
     log.append(20)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    else:
     log.append(23)
  log.append(24)
  try:
   if tick() % 2 == 0: return 26
   if tick() % 2:
    for i in range(1):
     if tick() % 4 == 0: return 29
     log.append(30)
     if tick() % 4 == 0: raise TypeError(31)
   else:
    if tick() % 2 == 0: raise KeyError(32)
  except Exception as e:
   if tick() % 2 == 0: return 33
   if tick() % 3 == 0: raise
 except ValueError:
  if tick() % 2:
   try:
    if tick() % 3 == 0: return 36
   finally:
    log.append(37)
   if tick() % 2:
    with CM(39, True), CM(3900, False):
     log.append(-40)
   else:
    for i in range(3):
     if tick() % 3 == 0: break
    with CM(43, True), CM(4300, False):
     log.append(44)
     log.append(45)
     log.append(46)
    if tick() % 2:
     log.append(-48)
     log.append(49)
     log.append(-50)
    else:
     log.append(51)
     log.append(-52)
     if tick() % 3 == 0: raise TypeError(53)
  else:
   log.append(-54)
  for i in gen(2):
   try:
    log.append(57)
    if tick() % 2:
     log.append(59)
    else:
     if tick() % 3 == 0: break
     log.append(61)
    if tick() % 4 == 0: raise KeyError(62)
   except ValueError as e:
    try:
     log.append(64)
     log.append(65)
     log.append(66)
    finally:
     log.append(67)
   else:
    with CM(68, True):
     log.append(69)
   finally:
    log.append(70)
    with CM(71, False), CM(7100, False):
     log.append(72)
   if tick() % 2:
    if tick() % 3 == 0: break
    with CM(75, True):
     log.append(76)
    if tick() % 2:
     if tick() % 4 == 0: return 78
    else:
     if tick() % 2 == 0: break
     log.append(80)
     if tick() % 2 == 0: break
   else:
    with CM(82, False) as c:
     log.append(83)
     if tick() % 3 == 0: break
  log.append(-85)
 else:
  log.append(86)
  if tick() % 2:
   with CM(88, False):
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(90)
     log.append(-91)
     if tick() % 4 == 0: return 92
    else:
     if tick() % 3 == 0: return 93
     log.append(-94)
     if tick() % 3 == 0: raise ValueError(95)
    log.append(96)
    while tick() % 4:
     if tick() % 3 == 0: continue
     log.append(99)
     if tick() % 3 == 0: break
  else:
   if tick() % 2:
    try:
     log.append(103)
     log.append(104)
     log.append(105)
    except Exception:
     log.append(106)
     if tick() % 3 == 0: raise KeyError(107)
     if tick() % 4 == 0: raise ValueError(108)
    else:
     log.append(109)
     log.append(110)
     log.append(111)
    finally:
     if tick() % 3 == 0: return 112
    for i in range(3):
     log.append(114)
     if tick() % 3 == 0: break
   else:
    with CM(116, True) as c:
     if tick() % 3 == 0: raise ValueError(117)
     if tick() % 2 == 0: raise ValueError(118)
    with CM(119, False), CM(11900, False):
     if tick() % 3 == 0: raise KeyError(120)
   log.append(121)
   with CM(122, False):
    while tick() % 4:
     log.append(124)
     log.append(125)
     if tick() % 4 == 0: return 126
 finally:
  if tick() % 2:
   if tick() % 2:
    try:
     log.append(-130)
    except Exception as e:
     if tick() % 3 == 0: raise ValueError(131)
    finally:
     log.append(-132)
   else:
    log.append(-133)
    log.append(134)
  else:
   for i in range(3):
    with CM(136, False) as c:
     log.append(137)
    log.append(138)
    try:
     log.append(140)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(141)
    else:
     if tick() % 4 == 0: return 142
    finally:
     log.append(143)
     log.append(144)
   if tick() % 2:
    with CM(146, False):
     log.append(147)
   else:
    while tick() % 4:
     if tick() % 2 == 0: return 149
    if tick() % 2:
     if tick() % 3 == 0: return 151
     log.append(152)
     if tick() % 3 == 0: return 153
    else:
     log.append(-154)
     log.append(155)
   if tick() % 2:
    try:
     log.append(158)
     log.append(159)
     log.append(160)
    except Exception:
     if tick() % 4 == 0: return 161
     log.append(162)
     if tick() % 4 == 0: raise TypeError(163)
    else:
     if tick() % 2 == 0: return 164
    with CM(165, True):
     log.append(-166)
    for i in gen(3):
     if tick() % 3 == 0: return 168
    else:
     log.append(-169)
     log.append(170)
     if tick() % 4 == 0: raise KeyError(171)
   else:
    if tick() % 2:
     log.append(-173)
    else:
     log.append(174)
    with CM(175, True):
     log.append(176)
     log.append(-177)
  log.append(-178)
  if tick() % 2 == 0: raise ValueError(179)
run(f43)
def f44():
 try:
  if tick() % 2:
   with CM(3, False) as c, CM(300, False):
    if tick() % 2:
     log.append(-5)
     if tick() % 3 == 0: raise KeyError(6)
     if tick() % 2 == 0: return 7
    else:
     if tick() % 4 == 0: return 8
     log.append(9)
    while tick() % 4:
     log.append(11)
    if tick() % 2:
     log.append(13)
     if tick() % 4 == 0: return 14
     log.append(-15)
    else:
     log.append(16)
     if tick() % 4 == 0: raise KeyError(17)
  else:
   try:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(20)
     log.append(-21)
     log.append(22)
    else:
     if tick() % 2 == 0: return 23
     log.append(24)
     log.append(-25)
    try:
     log.append(27)
     if tick() % 3 == 0: raise KeyError(28)
    except Exception:
     if tick() % 2 == 0: raise KeyError(29)
     if tick() % 3 == 0: raise
    else:
     log.append(-30)
    finally:
     if tick() % 2 == 0: raise KeyError(31)
     log.append(32)
    log.append(33)
   except Exception:
    log.append(34)
    if tick() % 3 == 0: raise
   else:
    with CM(35, False) as c, CM(3500, False):
     log.append(-36)
     log.append(-37)
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(41)
     log.append(-42)
    log.append(43)
   log.append(44)
   while tick() % 4:
    log.append(46)
    try:
     if tick() % 2 == 0: break
    finally:
     log.append(49)
     if tick() % 3 == 0: return 50
 except (KeyError, ValueError):
  for i in range(3):
   for i in gen(2):
    with CM(53, True) as c:
     log.append(54)
    try:
     if tick() % 2 == 0: raise TypeError(56)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise KeyError(59)
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: raise TypeError(61)
   if tick() % 4 == 0: return 62
   try:
    with CM(64, False) as c:
     log.append(65)
     if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: continue
   finally:
    log.append(70)
    while tick() % 4:
     if tick() % 3 == 0: break
  log.append(73)
 finally:
  while tick() % 4:
   if tick() % 4 == 0: raise TypeError(75)
   try:
    with CM(77, False), CM(7700, False):
     log.append(78)
     if tick() % 3 == 0: return 79
     log.append(80)
    for i in gen(3):
     log.append(82)
     log.append(83)
   except ValueError as e:
    log.append(84)
   finally:
    log.append(85)
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    else:
     log.append(89)
     if tick() % 3 == 0: return 90
    try:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    finally:
     if tick() % 4 == 0: raise KeyError(94)
     log.append(95)
     if tick() % 3 == 0: continue
  if tick() % 2:
   try:
    for i in range(3):
     log.append(100)
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(103)
     if tick() % 2 == 0: raise TypeError(104)
    else:
     log.append(105)
     log.append(106)
     log.append(-107)
   except Exception as e:
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(109)
    if tick() % 3 == 0: raise
   finally:
    log.append(-110)
    if tick() % 2:
     log.append(-112)
     log.append(113)
     log.append(114)
    else:
     if tick() % 4 == 0: raise TypeError(115)
     log.append(-116)
     if tick() % 4 == 0: return 117
   log.append(-118)
   log.append(-119)
  else:
   try:
    if tick() % 2:
     log.append(-122)
    else:
     log.append(123)
     log.append(124)
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(126)
    else:
     log.append(127)
     log.append(128)
     log.append(129)
    if tick() % 2:
     log.append(131)
    else:
     if tick() % 4 == 0: raise KeyError(132)
     log.append(-133)
     if tick() % 2 == 0: raise ValueError(134)
   except Exception:
    try:
     log.append(136)
     log.append(137)
    finally:
     if tick() % 4 == 0: raise KeyError(138)
   else:
    try:
     log.append(140)
     log.append(141)
     if tick() % 2 == 0: return 142
    except ValueError:
     log.append(143)
    finally:
     log.append(144)
     log.append(145)
     log.append(-146)
    for i in gen(2):
     if tick() % 3 == 0: return 148
    with CM(149, False) as c, CM(14900, False):
     log.append(-150)
 try:
  try:
   try:
    try:
     if tick() % 4 == 0: return 155
     log.append(-156)
     if tick() % 2 == 0: return 157
    except Exception as e:
     log.append(158)
     if tick() % 3 == 0: raise
    else:
     log.append(159)
    finally:
     log.append(-160)
     log.append(-161)
     log.append(-162)
    with CM(163, False) as c:
     log.append(164)
     log.append(-165)
     if tick() % 2 == 0: return 166
   except Exception:
    if tick() % 4 == 0: return 167
    with CM(168, False), CM(16800, False):
     if tick() % 2 == 0: return 169
     if tick() % 3 == 0: return 170
     log.append(-171)
    log.append(172)
   finally:
    if tick() % 2 == 0: raise KeyError(173)
    if tick() % 2:
     log.append(175)
    else:
     log.append(176)
   for i in gen(2):
    if tick() % 2 == 0: break
    try:
     if tick() % 2 == 0: break
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
   else:
    if tick() % 2:
     if tick() % 2 == 0: return 184
     if tick() % 4 == 0: raise TypeError(185)
    else:
     if tick() % 4 == 0: raise ValueError(186)
     log.append(187)
   with CM(188, False) as c:
    log.append(-189)
  finally:
   with CM(190, True), CM(19000, False):
    with CM(191, True) as c:
     log.append(192)
    while tick() % 4:
     log.append(194)
    try:
     if tick() % 3 == 0: raise TypeError(196)
     log.append(-197)
    except ValueError as e:
     log.append(-198)
    finally:
     if tick() % 2 == 0: return 199
     log.append(-200)
   for i in range(1):
    if tick() % 2:
     log.append(203)
    else:
     log.append(204)
     log.append(205)
     if tick() % 3 == 0: return 206
    if tick() % 3 == 0: return 207
    try:
     log.append(209)
     if tick() % 2 == 0: raise ValueError(210)
     if tick() % 3 == 0: return 211
    except ValueError as e:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: return 213
   for i in range(3):
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 217
     if tick() % 3 == 0: raise TypeError(218)
    try:
     log.append(220)
    except (KeyError, ValueError):
     if tick() % 3 == 0: return 221
    finally:
     if tick() % 3 == 0: raise KeyError(222)
     if tick() % 2 == 0: return 223
    for i in range(3):
     if tick() % 4 == 0: return 225
     if tick() % 3 == 0: return 226
     if tick() % 2 == 0: continue
   else:
    log.append(228)
    log.append(229)
    try:
     log.append(-231)
    finally:
     if tick() % 2 == 0: raise TypeError(232)
     log.append(233)
     log.append(234)
 except (KeyError, ValueError):
  try:
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: return 238
     log.append(239)
     if tick() % 2 == 0: return 240
    else:
     if tick() % 4 == 0: raise KeyError(241)
     if tick() % 4 == 0: raise KeyError(242)
   if tick() % 2:
    with CM(244, False), CM(24400, False):
     log.append(245)
     if tick() % 4 == 0: return 246
     log.append(247)
    for i in range(2):
     log.append(249)
    with CM(250, False):
     log.append(-251)
   else:
    with CM(252, False) as c, CM(25200, False):
     log.append(253)
   with CM(254, True) as c:
    with CM(255, False) as c:
     log.append(256)
     log.append(-257)
    if tick() % 2:
     log.append(259)
     log.append(-260)
    else:
     log.append(261)
     if tick() % 4 == 0: raise KeyError(262)
     if tick() % 2 == 0: return 263
  except (KeyError, ValueError):
   with CM(264, True):
    for i in range(3):
     if tick() % 2 == 0: return 266
     log.append(267)
     log.append(268)
    with CM(269, False) as c:
     if tick() % 3 == 0: raise ValueError(270)
     log.append(-271)
     log.append(-272)
    while tick() % 4:
     log.append(274)
    else:
     log.append(-275)
 else:
  with CM(276, False) as c:
   with CM(277, True), CM(27700, False):
    with CM(278, False):
     log.append(279)
    if tick() % 2:
     log.append(-281)
     log.append(282)
    else:
     if tick() % 3 == 0: raise KeyError(283)
     if tick() % 3 == 0: raise KeyError(284)
     if tick() % 3 == 0: raise KeyError(285)
   try:
    for i in gen(2):
     if tick() % 3 == 0: return 288
     log.append(289)
   finally:
    try:
     log.append(291)
     log.append(-292)
    except Exception:
     log.append(293)
     if tick() % 4 == 0: return 294
     if tick() % 3 == 0: raise
  with CM(295, True) as c:
   with CM(296, False) as c, CM(29600, False):
    with CM(297, True), CM(29700, False):
     log.append(298)
   if tick() % 2:
    with CM(300, False), CM(30000, False):
     log.append(301)
    try:
     log.append(303)
     log.append(-304)
     if tick() % 4 == 0: return 305
    finally:
     log.append(306)
     log.append(-307)
     log.append(308)
   else:
    try:
     if tick() % 4 == 0: raise KeyError(310)
    except (KeyError, ValueError) as e:
     log.append(-311)
     log.append(-312)
     if tick() % 3 == 0: raise
    finally:
     log.append(-313)
     if tick() % 2 == 0: raise ValueError(314)
     if tick() % 2 == 0: return 315
    log.append(316)
    log.append(317)
   with CM(318, False):
    try:
     log.append(320)
     log.append(321)
    except (KeyError, ValueError):
     log.append(-322)
     log.append(323)
    finally:
     log.append(324)
     log.append(-325)
    with CM(326, False):
     log.append(327)
     log.append(-328)
 finally:
  for i in range(3):
   if tick() % 2:
    with CM(331, True) as c, CM(33100, False):
     if tick() % 3 == 0: raise TypeError(332)
     if tick() % 3 == 0: raise ValueError(333)
    if tick() % 2:
     if tick() % 4 == 0: return 335
    else:
     if tick() % 2 == 0: continue
     log.append(337)
   else:
    log.append(338)
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     log.append(342)
    except (KeyError, ValueError):
     log.append(343)
     log.append(344)
    finally:
     if tick() % 3 == 0: raise KeyError(345)
     log.append(346)
     log.append(347)
   if tick() % 2:
    with CM(349, False), CM(34900, False):
     log.append(350)
   else:
    try:
     if tick() % 4 == 0: return 352
     if tick() % 3 == 0: return 353
     if tick() % 2 == 0: continue
    except ValueError as e:
     log.append(355)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    log.append(358)
    log.append(359)
  with CM(360, False):
   with CM(361, False), CM(36100, False):
    try:
     log.append(-363)
     log.append(-364)
     if tick() % 3 == 0: return 365
    except Exception as e:
     log.append(-366)
     log.append(-367)
     log.append(368)
    finally:
     log.append(369)
     if tick() % 2 == 0: return 370
 with CM(371, False):
  if tick() % 2:
   try:
    if tick() % 2:
     if tick() % 3 == 0: return 375
     log.append(-376)
    else:
     log.append(377)
    if tick() % 2:
     if tick() % 2 == 0: return 379
    else:
     if tick() % 2 == 0: return 380
   except (KeyError, ValueError):
    try:
     log.append(-382)
     log.append(383)
     log.append(384)
    finally:
     log.append(385)
   finally:
    if tick() % 3 == 0: return 386
    if tick() % 2:
     log.append(388)
     log.append(-389)
    else:
     log.append(390)
     log.append(391)
    with CM(392, False) as c, CM(39200, False):
     log.append(393)
     log.append(394)
     log.append(-395)
  else:
   if tick() % 2:
    log.append(397)
   else:
    log.append(-398)
    try:
     log.append(400)
     log.append(401)
     log.append(-402)
    except Exception:
     log.append(-403)
     log.append(404)
     if tick() % 3 == 0: raise
    else:
     log.append(-405)
     log.append(-406)
     log.append(407)
  if tick() % 2:
   if tick() % 2:
    with CM(410, True), CM(41000, False):
     log.append(-411)
     log.append(-412)
   else:
    for i in range(1):
     log.append(414)
   with CM(415, False), CM(41500, False):
    with CM(416, True) as c, CM(41600, False):
     if tick() % 4 == 0: raise TypeError(417)
  else:
   with CM(418, True) as c:
    for i in range(3):
     if tick() % 2 == 0: raise KeyError(420)
     log.append(421)
    try:
     log.append(-423)
    except ValueError:
     log.append(424)
    finally:
     if tick() % 3 == 0: return 425
    with CM(426, True):
     log.append(427)
     log.append(428)
     log.append(-429)
   log.append(430)
run(f44)
def f45():
 for i in gen(2):
  try:
   with CM(3, True) as c:
    for i in range(3):
     log.append(5)
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(8)
    else:
     log.append(9)
     if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: continue
    except ValueError as e:
     log.append(13)
   if tick() % 2:
    try:
     if tick() % 4 == 0: raise TypeError(16)
    except ValueError:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
    try:
     if tick() % 3 == 0: raise KeyError(21)
    except ValueError as e:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
    log.append(25)
   else:
    while tick() % 4:
     log.append(27)
     if tick() % 2 == 0: return 28
    else:
     if tick() % 3 == 0: break
     log.append(30)
    log.append(31)
   try:
    if tick() % 2:
     log.append(34)
    else:
     if tick() % 2 == 0: break
     log.append(36)
   except ValueError as e:
    try:
     if tick() % 2 == 0: raise KeyError(38)
     log.append(39)
    except (KeyError, ValueError):
     log.append(40)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: raise
    else:
     log.append(42)
     log.append(43)
    finally:
     if tick() % 3 == 0: continue
  except Exception as e:
   for i in gen(2):
    if tick() % 2:
     log.append(47)
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
    else:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
   try:
    with CM(54, False) as c:
     log.append(55)
     log.append(56)
   except ValueError as e:
    try:
     if tick() % 2 == 0: break
     log.append(59)
     if tick() % 4 == 0: return 60
    except (KeyError, ValueError):
     log.append(61)
     if tick() % 2 == 0: raise TypeError(62)
     if tick() % 2 == 0: return 63
     if tick() % 3 == 0: raise
    else:
     log.append(64)
   finally:
    with CM(65, False):
     if tick() % 4 == 0: return 66
    if tick() % 4 == 0: return 67
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
     log.append(71)
    except Exception:
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: return 73
     if tick() % 3 == 0: break
 with CM(75, False) as c:
  try:
   with CM(77, True) as c:
    with CM(78, False):
     log.append(79)
     log.append(-80)
     log.append(81)
    if tick() % 2:
     log.append(83)
    else:
     log.append(84)
     if tick() % 3 == 0: raise ValueError(85)
     if tick() % 2 == 0: raise KeyError(86)
   if tick() % 2:
    if tick() % 2:
     log.append(-89)
     if tick() % 2 == 0: raise ValueError(90)
     log.append(91)
    else:
     log.append(92)
     if tick() % 3 == 0: raise ValueError(93)
     log.append(94)
   else:
    log.append(-95)
   if tick() % 2 == 0: return 96
  except (KeyError, ValueError) as e:
   log.append(97)
   if tick() % 2:
    try:
     log.append(100)
     log.append(101)
     log.append(-102)
    finally:
     if tick() % 2 == 0: raise KeyError(103)
     if tick() % 4 == 0: return 104
     log.append(105)
    try:
     log.append(-107)
     log.append(108)
    except Exception:
     if tick() % 3 == 0: return 109
     if tick() % 3 == 0: raise
    if tick() % 2 == 0: return 110
   else:
    try:
     if tick() % 4 == 0: raise TypeError(112)
     log.append(-113)
     log.append(114)
    finally:
     log.append(-115)
   if tick() % 3 == 0: raise ValueError(116)
  finally:
   log.append(-117)
   if tick() % 2:
    if tick() % 3 == 0: raise ValueError(119)
    try:
     if tick() % 2 == 0: raise KeyError(121)
     log.append(122)
    finally:
     if tick() % 3 == 0: raise ValueError(123)
    while tick() % 4:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: return 126
     if tick() % 2 == 0: raise ValueError(127)
   else:
    for i in gen(1):
     log.append(129)
    for i in range(1):
     log.append(131)
     if tick() % 4 == 0: raise KeyError(132)
     log.append(133)
    try:
     if tick() % 4 == 0: return 135
    finally:
     log.append(136)
run(f45)
def f46():
 try:
  try:
   for i in range(2):
    log.append(4)
    if tick() % 4 == 0: raise ValueError(5)
   if tick() % 3 == 0: return 6
  except (KeyError, ValueError) as e:
   log.append(7)
   log.append(-8)
   for i in range(1):
    if tick() % 3 == 0: continue
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    else:
     log.append(14)
   else:
    with CM(15, False):
     log.append(-16)
     log.append(17)
     if tick() % 4 == 0: return 18
    log.append(19)
  finally:
   if tick() % 2:
    try:
     log.append(22)
     log.append(-23)
     log.append(-24)
    except (KeyError, ValueError) as e:
     log.append(25)
     if tick() % 2 == 0: raise KeyError(26)
     log.append(27)
    with CM(28, True), CM(2800, False):
     log.append(-29)
   else:
    if tick() % 2:
     log.append(-31)
     if tick() % 4 == 0: raise KeyError(32)
    else:
     log.append(33)
    if tick() % 3 == 0: raise ValueError(34)
    log.append(35)
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: raise ValueError(38)
     log.append(39)
     if tick() % 2 == 0: return 40
    log.append(41)
   else:
    with CM(42, True) as c:
     if tick() % 3 == 0: return 43
     if tick() % 3 == 0: raise TypeError(44)
     log.append(-45)
 finally:
  try:
   log.append(-47)
   if tick() % 2:
    if tick() % 2 == 0: raise ValueError(49)
    for i in gen(2):
     if tick() % 2 == 0: raise TypeError(51)
     if tick() % 3 == 0: return 52
   else:
    if tick() % 2:
     log.append(54)
     log.append(55)
     if tick() % 2 == 0: return 56
    else:
     log.append(57)
    if tick() % 2:
     log.append(59)
    else:
     if tick() % 4 == 0: raise ValueError(60)
     log.append(-61)
     if tick() % 3 == 0: raise KeyError(62)
   while tick() % 4:
    with CM(64, False) as c:
     log.append(65)
     log.append(66)
     if tick() % 3 == 0: return 67
  except ValueError:
   if tick() % 2:
    try:
     log.append(70)
     log.append(71)
     log.append(-72)
    except (KeyError, ValueError) as e:
     log.append(-73)
     log.append(-74)
     log.append(75)
    else:
     log.append(-76)
     if tick() % 2 == 0: return 77
    log.append(-78)
    try:
     log.append(80)
     if tick() % 2 == 0: raise KeyError(81)
    except ValueError:
     log.append(-82)
     log.append(83)
     if tick() % 4 == 0: raise ValueError(84)
     if tick() % 3 == 0: raise
    finally:
     log.append(-85)
   else:
    try:
     if tick() % 2 == 0: return 87
    finally:
     if tick() % 4 == 0: return 88
     log.append(89)
     log.append(-90)
    log.append(91)
    for i in gen(2):
     if tick() % 2 == 0: continue
    else:
     log.append(-94)
     log.append(-95)
   try:
    try:
     log.append(98)
     log.append(-99)
     if tick() % 4 == 0: return 100
    finally:
     if tick() % 4 == 0: raise KeyError(101)
     log.append(-102)
    try:
     log.append(104)
     log.append(-105)
     log.append(-106)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise ValueError(107)
     log.append(-108)
    finally:
     log.append(-109)
   except ValueError as e:
    log.append(-110)
   finally:
    with CM(111, True):
     log.append(112)
     log.append(113)
     log.append(114)
    log.append(-115)
   if tick() % 3 == 0: raise
  finally:
   for i in range(1):
    try:
     log.append(118)
     if tick() % 2 == 0: continue
    except (KeyError, ValueError):
     log.append(120)
     if tick() % 2 == 0: return 121
     if tick() % 3 == 0: return 122
    else:
     if tick() % 4 == 0: return 123
     if tick() % 3 == 0: return 124
     log.append(125)
    if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(128)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: continue
     log.append(131)
     log.append(132)
  if tick() % 2:
   while tick() % 4:
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(136)
     if tick() % 3 == 0: return 137
     if tick() % 3 == 0: break
    else:
     log.append(139)
     log.append(140)
     if tick() % 3 == 0: return 141
   log.append(-142)
  else:
   while tick() % 4:
    with CM(144, False):
     log.append(145)
   if tick() % 2:
    try:
     log.append(148)
     if tick() % 3 == 0: return 149
     log.append(150)
    except (KeyError, ValueError):
     log.append(-151)
     if tick() % 3 == 0: raise TypeError(152)
    while tick() % 4:
     log.append(154)
     if tick() % 2 == 0: raise ValueError(155)
     log.append(156)
    log.append(157)
   else:
    with CM(158, False):
     log.append(159)
     log.append(-160)
     log.append(161)
   if tick() % 2:
    with CM(163, False) as c:
     if tick() % 3 == 0: return 164
    try:
     log.append(-166)
     log.append(-167)
    except Exception:
     log.append(168)
     log.append(169)
     log.append(170)
   else:
    log.append(-171)
    with CM(172, False), CM(17200, False):
     log.append(173)
     log.append(174)
 log.append(175)
run(f46)
def f47():
 for i in gen(3):
  while tick() % 4:
   try:
    while tick() % 4:
     log.append(5)
     if tick() % 4 == 0: return 6
    if tick() % 3 == 0: return 7
    for i in range(1):
     log.append(9)
     log.append(10)
     log.append(11)
   except ValueError:
    while tick() % 4:
     if tick() % 3 == 0: return 13
    else:
     if tick() % 3 == 0: raise ValueError(14)
     if tick() % 3 == 0: continue
     log.append(16)
    if tick() % 2:
     if tick() % 4 == 0: return 18
     if tick() % 3 == 0: break
     log.append(20)
    else:
     log.append(21)
    if tick() % 3 == 0: raise ValueError(22)
   for i in gen(3):
    with CM(24, False) as c, CM(2400, False):
     log.append(25)
     if tick() % 2 == 0: continue
 else:
  try:
   log.append(28)
   log.append(29)
  except (KeyError, ValueError):
   log.append(-30)
  while tick() % 4:
   for i in gen(2):
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(35)
     if tick() % 2 == 0: break
    if tick() % 3 == 0: break
   if tick() % 3 == 0: return 38
   try:
    with CM(40, True) as c:
     if tick() % 2 == 0: return 41
    for i in gen(3):
     if tick() % 2 == 0: continue
     log.append(44)
     if tick() % 3 == 0: return 45
    if tick() % 2:
     log.append(47)
    else:
     if tick() % 4 == 0: raise TypeError(48)
     if tick() % 2 == 0: continue
   except Exception as e:
    with CM(50, False) as c, CM(5000, False):
     if tick() % 4 == 0: raise TypeError(51)
     if tick() % 4 == 0: raise KeyError(52)
     if tick() % 3 == 0: raise KeyError(53)
    if tick() % 3 == 0: raise
  else:
   with CM(54, False) as c, CM(5400, False):
    try:
     log.append(-56)
    except (KeyError, ValueError):
     log.append(57)
    finally:
     log.append(58)
    if tick() % 2:
     log.append(-60)
     log.append(-61)
    else:
     if tick() % 3 == 0: raise KeyError(62)
     log.append(63)
     if tick() % 2 == 0: return 64
    try:
     log.append(-66)
    except ValueError as e:
     log.append(-67)
     log.append(68)
 try:
  log.append(-70)
 finally:
  if tick() % 3 == 0: raise TypeError(71)
  with CM(72, True):
   with CM(73, False):
    log.append(74)
    for i in gen(1):
     if tick() % 3 == 0: return 76
     log.append(77)
   log.append(78)
 if tick() % 2:
  log.append(-80)
 else:
  if tick() % 2:
   if tick() % 2:
    if tick() % 2:
     log.append(84)
     log.append(-85)
    else:
     log.append(86)
     log.append(-87)
     log.append(-88)
    for i in gen(2):
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 91
    for i in range(2):
     log.append(93)
   else:
    with CM(94, True) as c:
     log.append(95)
    if tick() % 4 == 0: raise KeyError(96)
    log.append(97)
   for i in gen(2):
    for i in gen(1):
     log.append(100)
     log.append(101)
     if tick() % 3 == 0: raise KeyError(102)
    else:
     log.append(103)
     log.append(104)
    for i in gen(3):
     if tick() % 3 == 0: break
     if tick() % 4 == 0: raise TypeError(107)
    if tick() % 2:
     if tick() % 3 == 0: return 109
     log.append(110)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: raise KeyError(112)
     log.append(113)
   with CM(114, False) as c:
    log.append(115)
  else:
   for i in range(1):
    log.append(117)
   else:
    with CM(118, False), CM(11800, False):
     log.append(-119)
     log.append(-120)
    if tick() % 2:
     if tick() % 3 == 0: raise TypeError(122)
    else:
     log.append(123)
     log.append(-124)
     log.append(-125)
   log.append(-126)
   with CM(127, False), CM(12700, False):
    try:
     log.append(129)
    finally:
     if tick() % 4 == 0: return 130
  for i in range(3):
   for i in gen(2):
    for i in gen(3):
     if tick() % 2 == 0: raise TypeError(134)
     if tick() % 2 == 0: return 135
    if tick() % 2:
     log.append(137)
     log.append(138)
     log.append(139)
    else:
     log.append(140)
     if tick() % 2 == 0: continue
  else:
   if tick() % 2:
    try:
     if tick() % 3 == 0: raise TypeError(144)
    finally:
     log.append(145)
     log.append(146)
     log.append(147)
   else:
    if tick() % 2:
     log.append(149)
     log.append(-150)
    else:
     if tick() % 4 == 0: raise TypeError(151)
     if tick() % 4 == 0: return 152
     log.append(153)
    for i in range(1):
     if tick() % 2 == 0: raise KeyError(155)
     log.append(156)
   for i in gen(3):
    if tick() % 2:
     if tick() % 2 == 0: return 159
     if tick() % 2 == 0: return 160
    else:
     if tick() % 3 == 0: return 161
    if tick() % 3 == 0: break
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(164)
     log.append(-165)
    else:
     log.append(166)
run(f47)
def f48():
 log.append(1)
 if tick() % 2 == 0: raise TypeError(2)
run(f48)
def f49():
 log.append(-1)
 with CM(2, False) as c, CM(200, False):
  try:
   for i in range(2):
    for i in gen(2):
     if tick() % 3 == 0: return 6
     if tick() % 3 == 0: continue
    for i in gen(3):
     if tick() % 2 == 0: return 9
     if tick() % 3 == 0: raise ValueError(10)
     log.append(11)
    else:
     if tick() % 3 == 0: continue
     log.append(13)
   else:
    try:
     log.append(15)
     if tick() % 3 == 0: return 16
     log.append(17)
    except Exception:
     log.append(-18)
     log.append(19)
     log.append(-20)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: raise ValueError(21)
     log.append(22)
     if tick() % 3 == 0: return 23
    finally:
     if tick() % 2 == 0: raise ValueError(24)
     log.append(-25)
     log.append(26)
    try:
     if tick() % 2 == 0: raise KeyError(28)
     log.append(29)
     log.append(30)
    finally:
     if tick() % 2 == 0: return 31
     log.append(-32)
    try:
     log.append(34)
     log.append(-35)
     if tick() % 2 == 0: raise KeyError(36)
    finally:
     if tick() % 4 == 0: raise KeyError(37)
     log.append(-38)
     log.append(-39)
   if tick() % 3 == 0: raise ValueError(40)
   with CM(41, True) as c:
    log.append(42)
    with CM(43, True):
     log.append(-44)
  except ValueError as e:
   with CM(45, False) as c, CM(4500, False):
    with CM(46, True), CM(4600, False):
     log.append(-47)
     log.append(48)
  else:
   with CM(49, False), CM(4900, False):
    try:
     if tick() % 3 == 0: raise TypeError(51)
    except Exception:
     if tick() % 4 == 0: return 52
     if tick() % 2 == 0: return 53
    finally:
     log.append(54)
     log.append(55)
     log.append(-56)
  finally:
   if tick() % 2:
    log.append(58)
   else:
    if tick() % 3 == 0: return 59
    log.append(-60)
   log.append(61)
   if tick() % 4 == 0: raise TypeError(62)
  try:
   try:
    log.append(65)
    try:
     log.append(67)
     log.append(68)
    except Exception as e:
     log.append(-69)
    else:
     log.append(-70)
     if tick() % 4 == 0: raise TypeError(71)
     log.append(72)
   finally:
    with CM(73, False), CM(7300, False):
     if tick() % 3 == 0: raise KeyError(74)
     log.append(75)
   if tick() % 2 == 0: return 76
  finally:
   if tick() % 2 == 0: return 77
 try:
  try:
   for i in gen(3):
    log.append(81)
    with CM(82, False), CM(8200, False):
     if tick() % 4 == 0: return 83
    for i in range(1):
     log.append(85)
   else:
    try:
     log.append(87)
     log.append(88)
    finally:
     log.append(89)
    with CM(90, False) as c, CM(9000, False):
     if tick() % 3 == 0: raise ValueError(91)
     if tick() % 4 == 0: raise ValueError(92)
   with CM(93, True):
    if tick() % 2:
     if tick() % 3 == 0: return 95
     if tick() % 4 == 0: raise KeyError(96)
    else:
     log.append(97)
   try:
    try:
     if tick() % 3 == 0: raise ValueError(100)
    finally:
     if tick() % 4 == 0: raise TypeError(101)
    if tick() % 2:
     if tick() % 3 == 0: return 103
     log.append(104)
     if tick() % 4 == 0: return 105
    else:
     if tick() % 3 == 0: return 106
     if tick() % 4 == 0: raise TypeError(107)
   except Exception:
    if tick() % 2 == 0: raise KeyError(108)
   else:
    if tick() % 2:
     log.append(110)
     log.append(111)
    else:
     log.append(112)
     log.append(-113)
     log.append(-114)
    with CM(115, False), CM(11500, False):
     log.append(-116)
    try:
     log.append(118)
     log.append(119)
    finally:
     log.append(-120)
     log.append(-121)
     if tick() % 4 == 0: raise KeyError(122)
   finally:
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise ValueError(125)
    else:
     log.append(-126)
  finally:
   for i in gen(3):
    log.append(128)
  for i in range(3):
   while tick() % 4:
    if tick() % 2 == 0: return 131
   with CM(132, False) as c:
    if tick() % 2:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 135
    else:
     log.append(136)
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 138
    if tick() % 2 == 0: break
    with CM(140, False), CM(14000, False):
     log.append(141)
  else:
   log.append(142)
   try:
    while tick() % 4:
     log.append(145)
    try:
     if tick() % 4 == 0: raise ValueError(147)
    except (KeyError, ValueError):
     log.append(-148)
     log.append(149)
    else:
     if tick() % 4 == 0: raise ValueError(150)
     if tick() % 4 == 0: raise ValueError(151)
    while tick() % 4:
     log.append(153)
   except ValueError as e:
    for i in range(2):
     log.append(155)
     log.append(156)
    else:
     log.append(157)
     log.append(158)
     if tick() % 2 == 0: return 159
    try:
     log.append(161)
     log.append(162)
     if tick() % 2 == 0: return 163
    except (KeyError, ValueError):
     log.append(164)
    finally:
     log.append(165)
   else:
    if tick() % 3 == 0: return 166
    log.append(-167)
   finally:
    log.append(-168)
    while tick() % 4:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 171
   while tick() % 4:
    if tick() % 3 == 0: break
    log.append(174)
    log.append(175)
   else:
    with CM(176, True), CM(17600, False):
     log.append(-177)
     log.append(-178)
     if tick() % 3 == 0: return 179
  for i in range(3):
   with CM(181, False) as c, CM(18100, False):
    with CM(182, False) as c:
     if tick() % 3 == 0: return 183
    for i in gen(2):
     if tick() % 2 == 0: raise KeyError(185)
     log.append(186)
     if tick() % 3 == 0: break
   while tick() % 4:
    with CM(189, False) as c:
     log.append(190)
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 192
    log.append(193)
   else:
    with CM(194, True) as c:
     log.append(195)
     log.append(196)
     log.append(197)
    with CM(198, False) as c, CM(19800, False):
     log.append(199)
     if tick() % 2 == 0: return 200
   with CM(201, False):
    with CM(202, False), CM(20200, False):
     log.append(203)
    while tick() % 4:
     log.append(205)
 except (KeyError, ValueError):
  with CM(206, False) as c:
   with CM(207, False) as c, CM(20700, False):
    log.append(208)
    if tick() % 2:
     log.append(210)
     log.append(211)
     log.append(212)
    else:
     log.append(213)
   log.append(-214)
  try:
   with CM(216, False):
    with CM(217, False), CM(21700, False):
     if tick() % 4 == 0: return 218
     log.append(219)
     log.append(220)
    with CM(221, False) as c:
     if tick() % 4 == 0: return 222
   for i in gen(3):
    if tick() % 2 == 0: break
    if tick() % 2:
     if tick() % 3 == 0: raise KeyError(226)
     if tick() % 3 == 0: break
    else:
     if tick() % 2 == 0: raise ValueError(228)
     if tick() % 2 == 0: return 229
    if tick() % 2:
     log.append(231)
    else:
     if tick() % 3 == 0: continue
   try:
    for i in range(1):
     log.append(235)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: continue
    log.append(-238)
    try:
     log.append(240)
     log.append(241)
     log.append(-242)
    except ValueError as e:
     log.append(-243)
     log.append(244)
     log.append(245)
   except Exception as e:
    while tick() % 4:
     if tick() % 3 == 0: return 247
     if tick() % 4 == 0: raise KeyError(248)
    try:
     log.append(250)
     if tick() % 4 == 0: raise TypeError(251)
    except ValueError as e:
     log.append(252)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: raise TypeError(253)
     if tick() % 4 == 0: return 254
     log.append(255)
    finally:
     log.append(-256)
     log.append(257)
    if tick() % 2:
     log.append(-259)
     if tick() % 3 == 0: return 260
     log.append(-261)
    else:
     log.append(-262)
  except ValueError as e:
   with CM(263, False):
    while tick() % 4:
     if tick() % 3 == 0: continue
    with CM(266, True), CM(26600, False):
     log.append(-267)
     log.append(-268)
     log.append(269)
   if tick() % 3 == 0: raise
  else:
   for i in gen(1):
    try:
     log.append(272)
    except Exception:
     log.append(273)
    else:
     if tick() % 2 == 0: return 274
    finally:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(279)
     if tick() % 3 == 0: break
    else:
     log.append(281)
    log.append(282)
  finally:
   log.append(283)
  with CM(284, False):
   with CM(285, True) as c, CM(28500, False):
    with CM(286, True) as c, CM(28600, False):
     log.append(287)
    with CM(288, False):
     if tick() % 4 == 0: return 289
     log.append(-290)
    try:
     log.append(292)
     if tick() % 3 == 0: raise KeyError(293)
     if tick() % 4 == 0: return 294
    except Exception as e:
     log.append(295)
    finally:
     log.append(-296)
     log.append(297)
     log.append(298)
   try:
    log.append(300)
   except ValueError:
    log.append(301)
    if tick() % 3 == 0: raise
   else:
    if tick() % 2 == 0: raise ValueError(302)
    if tick() % 2:
     log.append(304)
     if tick() % 4 == 0: return 305
     log.append(306)
    else:
     if tick() % 3 == 0: return 307
     if tick() % 2 == 0: return 308
    try:
     log.append(310)
     log.append(311)
     log.append(-312)
    finally:
     log.append(313)
     log.append(-314)
     if tick() % 2 == 0: return 315
   try:
    try:
     log.append(-318)
     log.append(-319)
    except ValueError as e:
     log.append(-320)
     if tick() % 4 == 0: raise ValueError(321)
     log.append(-322)
     if tick() % 3 == 0: raise
   except Exception as e:
    if tick() % 2:
     log.append(-324)
    else:
     log.append(-325)
     log.append(-326)
    log.append(327)
 finally:
  try:
   while tick() % 4:
    for i in range(3):
     if tick() % 3 == 0: raise ValueError(331)
     log.append(332)
   log.append(-333)
  finally:
   with CM(334, False), CM(33400, False):
    for i in gen(3):
     log.append(336)
     if tick() % 4 == 0: return 337
    else:
     log.append(338)
     log.append(-339)
    try:
     log.append(-341)
    finally:
     log.append(342)
     log.append(343)
     log.append(344)
   if tick() % 4 == 0: return 345
  if tick() % 2:
   if tick() % 4 == 0: return 347
   for i in gen(2):
    try:
     log.append(350)
     log.append(351)
     if tick() % 2 == 0: raise TypeError(352)
    finally:
     if tick() % 2 == 0: break
     log.append(354)
     if tick() % 4 == 0: return 355
    try:
     if tick() % 2 == 0: break
     log.append(358)
     if tick() % 4 == 0: return 359
    except Exception:
     log.append(360)
    with CM(361, False) as c, CM(36100, False):
     log.append(362)
     log.append(363)
   else:
    with CM(364, False):
     log.append(-365)
     log.append(-366)
     log.append(367)
    try:
     if tick() % 2 == 0: raise TypeError(369)
    finally:
     log.append(370)
     log.append(371)
  else:
   log.append(-372)
   try:
    while tick() % 4:
     if tick() % 3 == 0: raise KeyError(375)
    for i in range(1):
     if tick() % 3 == 0: continue
    else:
     log.append(-378)
     log.append(-379)
     log.append(-380)
   except Exception as e:
    if tick() % 2:
     log.append(382)
    else:
     if tick() % 4 == 0: return 383
     if tick() % 4 == 0: raise KeyError(384)
     log.append(-385)
    if tick() % 2 == 0: raise KeyError(386)
   finally:
    with CM(387, False) as c:
     log.append(388)
     log.append(389)
     log.append(390)
    if tick() % 2:
     log.append(392)
     log.append(393)
     log.append(394)
    else:
     if tick() % 2 == 0: return 395
   log.append(396)
  if tick() % 2:
   log.append(-398)
   try:
    if tick() % 2:
     log.append(401)
    else:
     log.append(402)
     if tick() % 2 == 0: raise KeyError(403)
     log.append(404)
   except ValueError:
    with CM(405, True):
     log.append(-406)
     log.append(-407)
     if tick() % 3 == 0: return 408
    for i in range(3):
     if tick() % 2 == 0: raise KeyError(410)
     log.append(411)
     log.append(412)
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(414)
     log.append(415)
     log.append(-416)
    else:
     log.append(417)
     if tick() % 3 == 0: return 418
   else:
    log.append(419)
    while tick() % 4:
     log.append(421)
     if tick() % 4 == 0: return 422
    else:
     if tick() % 3 == 0: raise KeyError(423)
     log.append(424)
   finally:
    try:
     if tick() % 4 == 0: return 426
     log.append(-427)
    except Exception:
     log.append(428)
     log.append(-429)
    finally:
     log.append(430)
    try:
     log.append(432)
    finally:
     log.append(433)
     if tick() % 4 == 0: return 434
   if tick() % 2:
    log.append(-436)
    try:
     log.append(438)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: raise ValueError(439)
    else:
     log.append(-440)
     log.append(441)
     log.append(442)
    finally:
     if tick() % 3 == 0: raise TypeError(443)
   else:
    for i in range(3):
     log.append(445)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    for i in gen(2):
     if tick() % 3 == 0: continue
     if tick() % 4 == 0: return 450
     log.append(451)
    else:
     log.append(452)
     log.append(453)
  else:
   if tick() % 2:
    while tick() % 4:
     log.append(456)
    for i in gen(3):
     log.append(458)
    else:
     log.append(459)
   else:
    try:
     if tick() % 3 == 0: raise TypeError(461)
     log.append(-462)
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(463)
     log.append(464)
    finally:
     log.append(465)
     log.append(466)
run(f49)
def f50():
 for i in range(3):
  while tick() % 4:
   if tick() % 3 == 0: break
  try:
   try:
    with CM(6, False) as c:
     log.append(7)
   finally:
    for i in gen(2):
     if tick() % 2 == 0: continue
     log.append(10)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     log.append(14)
  except Exception:
   try:
    if tick() % 2:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 18
    else:
     if tick() % 4 == 0: return 19
     log.append(20)
     if tick() % 3 == 0: continue
   except (KeyError, ValueError) as e:
    if tick() % 3 == 0: raise ValueError(22)
    log.append(23)
    for i in range(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 27
    if tick() % 3 == 0: raise
   else:
    if tick() % 2 == 0: continue
    for i in range(1):
     if tick() % 2 == 0: raise ValueError(30)
     log.append(31)
     if tick() % 3 == 0: raise TypeError(32)
   if tick() % 2 == 0: return 33
  finally:
   for i in range(3):
    with CM(35, False):
     log.append(36)
 with CM(37, True) as c:
  try:
   try:
    try:
     if tick() % 2 == 0: raise ValueError(41)
    except Exception:
     log.append(42)
    finally:
     log.append(43)
     log.append(-44)
   except ValueError:
    if tick() % 2:
     log.append(-46)
    else:
     log.append(47)
    if tick() % 3 == 0: raise
   log.append(48)
  finally:
   if tick() % 2 == 0: return 49
  try:
   with CM(51, False):
    try:
     log.append(53)
     log.append(-54)
     if tick() % 2 == 0: raise ValueError(55)
    except Exception as e:
     if tick() % 4 == 0: raise ValueError(56)
     if tick() % 3 == 0: raise
    else:
     log.append(-57)
     if tick() % 2 == 0: return 58
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(61)
    try:
     if tick() % 3 == 0: raise KeyError(63)
     log.append(-64)
     log.append(65)
    finally:
     log.append(66)
     log.append(-67)
   try:
    if tick() % 2:
     log.append(-70)
    else:
     if tick() % 4 == 0: raise TypeError(71)
    try:
     log.append(73)
     log.append(-74)
     log.append(-75)
    except ValueError:
     if tick() % 2 == 0: raise TypeError(76)
     log.append(77)
    else:
     log.append(-78)
    finally:
     log.append(-79)
     log.append(80)
   finally:
    with CM(81, False), CM(8100, False):
     if tick() % 3 == 0: return 82
     log.append(-83)
     log.append(-84)
   if tick() % 3 == 0: raise KeyError(85)
  except Exception as e:
   for i in range(1):
    log.append(87)
    if tick() % 3 == 0: continue
    if tick() % 3 == 0: continue
   else:
    try:
     log.append(91)
     log.append(92)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise ValueError(93)
     log.append(94)
    else:
     log.append(95)
    with CM(96, False):
     if tick() % 2 == 0: raise ValueError(97)
     if tick() % 2 == 0: return 98
   if tick() % 3 == 0: raise
  finally:
   with CM(99, False):
    log.append(100)
    if tick() % 2:
     log.append(102)
     log.append(103)
    else:
     log.append(104)
     log.append(-105)
   with CM(106, False) as c:
    for i in range(2):
     if tick() % 2 == 0: continue
  log.append(109)
 log.append(110)
run(f50)
def f51():
 for i in gen(3):
  try:
   if tick() % 2 == 0: break
  except Exception as e:
   with CM(4, False), CM(400, False):
    try:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: raise TypeError(7)
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: continue
     log.append(9)
    finally:
     if tick() % 3 == 0: break
    with CM(11, False) as c:
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise ValueError(13)
     if tick() % 3 == 0: continue
    with CM(15, False) as c:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: continue
  else:
   for i in range(3):
    with CM(20, False), CM(2000, False):
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: return 22
    with CM(23, False) as c, CM(2300, False):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: continue
  finally:
   for i in range(1):
    with CM(27, True):
     log.append(28)
    log.append(29)
   for i in gen(1):
    while tick() % 4:
     log.append(32)
     if tick() % 4 == 0: raise TypeError(33)
     if tick() % 3 == 0: continue
    else:
     log.append(35)
     if tick() % 2 == 0: continue
     log.append(37)
   if tick() % 4 == 0: return 38
 else:
  log.append(39)
  with CM(40, False), CM(4000, False):
   for i in range(3):
    if tick() % 2:
     log.append(43)
    else:
     if tick() % 4 == 0: return 44
     if tick() % 3 == 0: raise KeyError(45)
     log.append(46)
    if tick() % 2:
     log.append(48)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise KeyError(50)
    else:
     if tick() % 2 == 0: break
     log.append(52)
   if tick() % 2:
    for i in range(3):
     if tick() % 3 == 0: break
     log.append(56)
    for i in range(3):
     log.append(58)
     log.append(59)
     if tick() % 3 == 0: break
    with CM(61, False) as c, CM(6100, False):
     log.append(-62)
     log.append(-63)
     if tick() % 2 == 0: raise ValueError(64)
   else:
    with CM(65, False), CM(6500, False):
     if tick() % 3 == 0: return 66
     log.append(67)
    log.append(-68)
   if tick() % 4 == 0: return 69
  try:
   if tick() % 2:
    with CM(72, False) as c:
     log.append(-73)
     if tick() % 3 == 0: return 74
    with CM(75, True), CM(7500, False):
     log.append(76)
     log.append(-77)
     if tick() % 2 == 0: raise TypeError(78)
   else:
    for i in range(2):
     log.append(80)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    else:
     log.append(83)
     log.append(-84)
    for i in range(2):
     log.append(86)
     log.append(87)
     log.append(88)
    else:
     log.append(-89)
     log.append(-90)
   try:
    with CM(92, False) as c:
     log.append(-93)
     log.append(94)
    with CM(95, False) as c:
     if tick() % 2 == 0: raise TypeError(96)
   finally:
    log.append(-97)
    with CM(98, True) as c:
     if tick() % 4 == 0: return 99
     if tick() % 4 == 0: raise TypeError(100)
     log.append(101)
    try:
     log.append(-103)
     log.append(104)
    except (KeyError, ValueError) as e:
     log.append(-105)
     log.append(106)
     log.append(-107)
    else:
     log.append(-108)
     log.append(109)
     if tick() % 2 == 0: return 110
  finally:
   if tick() % 2 == 0: return 111
   with CM(112, False) as c, CM(11200, False):
    if tick() % 2:
     log.append(114)
     log.append(115)
     log.append(116)
    else:
     log.append(-117)
     log.append(118)
     if tick() % 2 == 0: return 119
    with CM(120, False), CM(12000, False):
     log.append(-121)
     log.append(-122)
     log.append(-123)
   with CM(124, False):
    try:
     if tick() % 4 == 0: raise KeyError(126)
    finally:
     if tick() % 2 == 0: return 127
    for i in gen(3):
     if tick() % 2 == 0: raise KeyError(129)
     log.append(130)
     if tick() % 3 == 0: break
    log.append(132)
 for i in gen(2):
  while tick() % 4:
   if tick() % 2:
    log.append(136)
   else:
    if tick() % 3 == 0: break
    for i in range(2):
     if tick() % 2 == 0: break
     if tick() % 4 == 0: raise ValueError(140)
     if tick() % 2 == 0: return 141
  if tick() % 3 == 0: return 142
run(f51)
def f52():
 try:
  with CM(2, False) as c, CM(200, False):
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(6)
     log.append(7)
    try:
     if tick() % 4 == 0: return 9
     if tick() % 2 == 0: raise KeyError(10)
    except (KeyError, ValueError):
     log.append(-11)
     log.append(-12)
     log.append(13)
     if tick() % 3 == 0: raise
    else:
     if tick() % 2 == 0: raise TypeError(14)
     log.append(-15)
    finally:
     if tick() % 2 == 0: return 16
     log.append(-17)
    log.append(-18)
   else:
    with CM(19, False) as c:
     if tick() % 3 == 0: raise ValueError(20)
     log.append(-21)
   if tick() % 4 == 0: return 22
   try:
    with CM(24, True) as c, CM(2400, False):
     log.append(-25)
     if tick() % 3 == 0: return 26
     log.append(-27)
    if tick() % 2 == 0: raise KeyError(28)
   except Exception:
    if tick() % 2:
     if tick() % 3 == 0: return 30
     if tick() % 3 == 0: raise ValueError(31)
     log.append(32)
    else:
     log.append(-33)
     if tick() % 2 == 0: return 34
     log.append(35)
    if tick() % 3 == 0: raise
   else:
    if tick() % 2:
     if tick() % 2 == 0: return 37
    else:
     if tick() % 3 == 0: return 38
     log.append(39)
     if tick() % 2 == 0: raise ValueError(40)
  try:
   if tick() % 2 == 0: raise KeyError(42)
  except (KeyError, ValueError) as e:
   if tick() % 2:
    try:
     log.append(-45)
    except ValueError:
     log.append(-46)
     if tick() % 3 == 0: raise
    with CM(47, False) as c:
     if tick() % 2 == 0: return 48
     log.append(49)
     log.append(-50)
    if tick() % 4 == 0: return 51
   else:
    with CM(52, False), CM(5200, False):
     log.append(-53)
    try:
     log.append(-55)
     log.append(-56)
     if tick() % 2 == 0: raise TypeError(57)
    except Exception:
     log.append(58)
     log.append(59)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: raise ValueError(60)
    finally:
     log.append(-61)
    if tick() % 2:
     if tick() % 3 == 0: return 63
     log.append(-64)
    else:
     if tick() % 2 == 0: raise TypeError(65)
     log.append(-66)
     log.append(67)
   try:
    while tick() % 4:
     if tick() % 2 == 0: break
     if tick() % 3 == 0: return 71
    for i in range(3):
     log.append(73)
     if tick() % 3 == 0: continue
   except Exception as e:
    if tick() % 2:
     log.append(-76)
     if tick() % 3 == 0: return 77
     log.append(78)
    else:
     log.append(79)
    if tick() % 3 == 0: raise
   else:
    log.append(-80)
   while tick() % 4:
    log.append(82)
    with CM(83, False) as c:
     log.append(84)
 except Exception as e:
  try:
   log.append(86)
  finally:
   log.append(-87)
   try:
    try:
     log.append(-90)
    except (KeyError, ValueError):
     log.append(-91)
     log.append(-92)
     log.append(-93)
     if tick() % 3 == 0: raise
    else:
     log.append(94)
     if tick() % 2 == 0: raise ValueError(95)
     log.append(96)
   except (KeyError, ValueError):
    if tick() % 2:
     log.append(-98)
    else:
     if tick() % 2 == 0: raise TypeError(99)
     log.append(100)
   else:
    with CM(101, True) as c:
     log.append(-102)
     log.append(-103)
     log.append(-104)
   for i in range(3):
    with CM(106, False) as c:
     log.append(107)
  with CM(108, False) as c, CM(10800, False):
   try:
    log.append(110)
    if tick() % 2:
     log.append(112)
    else:
     log.append(-113)
     log.append(114)
     log.append(115)
    log.append(116)
   except Exception:
    while tick() % 4:
     log.append(118)
   finally:
    try:
     if tick() % 3 == 0: raise KeyError(120)
     if tick() % 3 == 0: return 121
    finally:
     log.append(122)
     log.append(-123)
   with CM(124, True):
    while tick() % 4:
     if tick() % 3 == 0: return 126
     log.append(127)
    for i in range(2):
     if tick() % 3 == 0: continue
     log.append(130)
  try:
   if tick() % 2 == 0: raise TypeError(132)
   while tick() % 4:
    if tick() % 3 == 0: break
    with CM(135, True) as c:
     log.append(136)
     if tick() % 4 == 0: raise ValueError(137)
     if tick() % 2 == 0: continue
   else:
    log.append(139)
  except Exception as e:
   with CM(140, False) as c:
    try:
     log.append(-142)
     log.append(143)
    except ValueError:
     if tick() % 2 == 0: return 144
     log.append(-145)
     if tick() % 3 == 0: raise
    else:
     log.append(-146)
    finally:
     log.append(147)
    try:
     log.append(149)
     if tick() % 3 == 0: raise ValueError(150)
    except ValueError as e:
     log.append(151)
     if tick() % 4 == 0: raise TypeError(152)
     log.append(-153)
    with CM(154, False):
     if tick() % 4 == 0: return 155
     if tick() % 2 == 0: raise ValueError(156)
   for i in range(1):
    try:
     if tick() % 3 == 0: raise KeyError(159)
     log.append(160)
     if tick() % 3 == 0: continue
    except ValueError:
     log.append(162)
     if tick() % 2 == 0: return 163
    else:
     log.append(164)
   try:
    with CM(166, False) as c, CM(16600, False):
     log.append(167)
    for i in gen(1):
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: return 170
     log.append(171)
   except (KeyError, ValueError):
    log.append(-172)
    try:
     log.append(-174)
     log.append(-175)
     log.append(176)
    except Exception:
     log.append(-177)
     log.append(-178)
     log.append(179)
    finally:
     log.append(180)
     log.append(-181)
     if tick() % 2 == 0: raise TypeError(182)
 finally:
  with CM(183, False) as c, CM(18300, False):
   with CM(184, False) as c:
    try:
     log.append(186)
    except Exception:
     log.append(-187)
     if tick() % 2 == 0: return 188
    try:
     log.append(190)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 191
     log.append(-192)
     if tick() % 3 == 0: raise ValueError(193)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 194
   if tick() % 2:
    while tick() % 4:
     if tick() % 3 == 0: return 197
    if tick() % 2:
     if tick() % 2 == 0: raise ValueError(199)
    else:
     if tick() % 4 == 0: raise TypeError(200)
   else:
    with CM(201, False):
     if tick() % 2 == 0: raise TypeError(202)
 if tick() % 3 == 0: raise ValueError(203)
run(f52)
def f53():
 try:
  log.append(2)
 finally:
  try:
   with CM(4, True):
    if tick() % 3 == 0: return 5
    with CM(6, False) as c:
     log.append(7)
     log.append(-8)
   if tick() % 2:
    try:
     log.append(-11)
    finally:
     log.append(-12)
    while tick() % 4:
     if tick() % 4 == 0: return 14
     if tick() % 2 == 0: break
    for i in gen(3):
     if tick() % 3 == 0: continue
     log.append(18)
     if tick() % 2 == 0: raise TypeError(19)
    else:
     if tick() % 2 == 0: raise KeyError(20)
   else:
    with CM(21, False), CM(2100, False):
     log.append(22)
    with CM(23, False):
     log.append(24)
  except (KeyError, ValueError):
   while tick() % 4:
    try:
     log.append(27)
    finally:
     if tick() % 4 == 0: return 28
     if tick() % 2 == 0: continue
    log.append(30)
   log.append(-31)
  finally:
   with CM(32, False) as c:
    try:
     log.append(-34)
     log.append(-35)
     log.append(36)
    finally:
     log.append(37)
     log.append(-38)
     log.append(-39)
   if tick() % 2 == 0: return 40
  if tick() % 2:
   if tick() % 3 == 0: return 42
   if tick() % 3 == 0: raise ValueError(43)
   try:
    if tick() % 4 == 0: return 45
    for i in gen(1):
     if tick() % 2 == 0: return 47
     if tick() % 2 == 0: break
     if tick() % 4 == 0: return 49
   except (KeyError, ValueError) as e:
    if tick() % 2:
     if tick() % 4 == 0: return 51
    else:
     if tick() % 3 == 0: raise ValueError(52)
    with CM(53, True), CM(5300, False):
     log.append(54)
     log.append(-55)
     log.append(-56)
   else:
    try:
     log.append(-58)
    finally:
     log.append(-59)
    try:
     log.append(-61)
    finally:
     if tick() % 3 == 0: raise ValueError(62)
  else:
   if tick() % 2:
    try:
     log.append(65)
     log.append(66)
    finally:
     if tick() % 3 == 0: return 67
     log.append(-68)
    log.append(69)
    log.append(-70)
   else:
    if tick() % 2 == 0: return 71
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(73)
    else:
     log.append(-74)
  with CM(75, False) as c, CM(7500, False):
   try:
    for i in range(2):
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: return 79
     log.append(80)
   except (KeyError, ValueError):
    try:
     if tick() % 4 == 0: return 82
     if tick() % 4 == 0: raise TypeError(83)
     log.append(84)
    except Exception:
     log.append(85)
     if tick() % 3 == 0: raise
    else:
     log.append(86)
   with CM(87, False):
    with CM(88, True) as c:
     if tick() % 3 == 0: raise ValueError(89)
     log.append(90)
     log.append(-91)
   with CM(92, False), CM(9200, False):
    with CM(93, True) as c:
     log.append(94)
     if tick() % 3 == 0: return 95
 try:
  try:
   log.append(98)
   try:
    for i in gen(2):
     log.append(101)
     if tick() % 3 == 0: break
     log.append(103)
   except Exception as e:
    try:
     if tick() % 2 == 0: return 105
     if tick() % 2 == 0: raise KeyError(106)
    except (KeyError, ValueError):
     log.append(-107)
     if tick() % 3 == 0: raise
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(109)
     log.append(-110)
    else:
     if tick() % 2 == 0: raise KeyError(111)
     log.append(112)
    with CM(113, True) as c:
     if tick() % 4 == 0: raise KeyError(114)
     if tick() % 2 == 0: raise KeyError(115)
     if tick() % 3 == 0: return 116
    if tick() % 3 == 0: raise
   finally:
    if tick() % 2:
     log.append(-118)
    else:
     if tick() % 4 == 0: return 119
    if tick() % 2:
     log.append(121)
     if tick() % 4 == 0: return 122
    else:
     log.append(123)
    if tick() % 2:
     log.append(125)
     log.append(-126)
     log.append(127)
    else:
     log.append(-128)
   while tick() % 4:
    if tick() % 2:
     log.append(131)
     if tick() % 3 == 0: return 132
    else:
     log.append(133)
    if tick() % 2:
     log.append(135)
     log.append(136)
     log.append(137)
    else:
     if tick() % 2 == 0: raise TypeError(138)
    with CM(139, False) as c, CM(13900, False):
     log.append(140)
     log.append(141)
     if tick() % 3 == 0: continue
  except ValueError as e:
   if tick() % 2:
    with CM(144, True), CM(14400, False):
     log.append(-145)
     log.append(-146)
    try:
     if tick() % 2 == 0: return 148
    finally:
     log.append(-149)
     if tick() % 3 == 0: raise TypeError(150)
   else:
    log.append(151)
   try:
    try:
     log.append(154)
     log.append(-155)
    except (KeyError, ValueError) as e:
     log.append(-156)
   except ValueError as e:
    if tick() % 2:
     if tick() % 3 == 0: return 158
     log.append(-159)
    else:
     log.append(-160)
  else:
   try:
    with CM(162, False) as c, CM(16200, False):
     log.append(163)
    log.append(164)
    with CM(165, False):
     log.append(166)
     log.append(167)
   except (KeyError, ValueError):
    try:
     log.append(-169)
     log.append(170)
    finally:
     log.append(-171)
     log.append(-172)
    if tick() % 2:
     if tick() % 3 == 0: return 174
     if tick() % 3 == 0: raise TypeError(175)
    else:
     if tick() % 2 == 0: return 176
     log.append(177)
     log.append(-178)
    with CM(179, False), CM(17900, False):
     log.append(180)
   finally:
    if tick() % 2:
     if tick() % 4 == 0: return 182
     log.append(183)
     if tick() % 4 == 0: raise KeyError(184)
    else:
     log.append(-185)
     log.append(186)
     log.append(187)
   with CM(188, True) as c, CM(18800, False):
    log.append(189)
    try:
     if tick() % 2 == 0: raise KeyError(191)
     log.append(-192)
     if tick() % 4 == 0: return 193
    except (KeyError, ValueError):
     log.append(194)
     if tick() % 3 == 0: raise TypeError(195)
     if tick() % 2 == 0: raise TypeError(196)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 197
   try:
    for i in gen(2):
     if tick() % 3 == 0: break
     if tick() % 3 == 0: return 201
    else:
     log.append(202)
    with CM(203, False) as c, CM(20300, False):
     log.append(204)
     log.append(205)
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(207)
     log.append(208)
    else:
     if tick() % 2 == 0: raise ValueError(209)
     if tick() % 2 == 0: raise ValueError(210)
     log.append(211)
   except ValueError:
    while tick() % 4:
     if tick() % 2 == 0: return 213
     log.append(214)
     if tick() % 3 == 0: break
    if tick() % 3 == 0: raise KeyError(216)
    if tick() % 3 == 0: raise
  finally:
   with CM(217, True):
    try:
     log.append(219)
     log.append(220)
     if tick() % 2 == 0: return 221
    except Exception:
     if tick() % 4 == 0: return 222
     log.append(223)
     if tick() % 3 == 0: raise
    finally:
     log.append(224)
     log.append(225)
     log.append(-226)
    if tick() % 2 == 0: return 227
    for i in gen(2):
     log.append(229)
   if tick() % 2:
    for i in range(3):
     log.append(232)
     if tick() % 3 == 0: raise KeyError(233)
     if tick() % 2 == 0: break
    try:
     log.append(236)
     if tick() % 4 == 0: return 237
     log.append(-238)
    except Exception:
     log.append(239)
    else:
     log.append(240)
     log.append(241)
     log.append(242)
    log.append(-243)
   else:
    try:
     log.append(245)
    except Exception as e:
     log.append(-246)
    finally:
     if tick() % 4 == 0: raise TypeError(247)
     if tick() % 2 == 0: raise TypeError(248)
     log.append(-249)
    for i in gen(2):
     if tick() % 2 == 0: return 251
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
    else:
     log.append(254)
    if tick() % 4 == 0: return 255
   log.append(256)
  for i in gen(3):
   try:
    with CM(259, False):
     if tick() % 3 == 0: raise ValueError(260)
     if tick() % 2 == 0: continue
     if tick() % 3 == 0: continue
    with CM(263, True) as c:
     if tick() % 4 == 0: return 264
    if tick() % 3 == 0: return 265
   except (KeyError, ValueError) as e:
    if tick() % 2 == 0: continue
    if tick() % 3 == 0: continue
   finally:
    with CM(268, False) as c:
     if tick() % 3 == 0: raise ValueError(269)
     log.append(270)
    try:
     if tick() % 2 == 0: continue
    except ValueError:
     log.append(273)
     if tick() % 2 == 0: return 274
    finally:
     log.append(275)
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 277
    if tick() % 2 == 0: raise TypeError(278)
   if tick() % 2:
    for i in range(3):
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: return 282
    try:
     log.append(284)
     if tick() % 3 == 0: break
     log.append(286)
    except ValueError:
     log.append(287)
     if tick() % 4 == 0: return 288
     log.append(289)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    with CM(293, False) as c, CM(29300, False):
     log.append(294)
   else:
    log.append(295)
    log.append(296)
   try:
    for i in gen(3):
     if tick() % 2 == 0: return 299
    else:
     if tick() % 2 == 0: return 300
    while tick() % 4:
     if tick() % 3 == 0: continue
    try:
     if tick() % 3 == 0: raise ValueError(304)
     log.append(305)
    finally:
     log.append(306)
   finally:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(308)
    else:
     log.append(309)
    while tick() % 4:
     if tick() % 4 == 0: return 311
     if tick() % 3 == 0: continue
     log.append(313)
    if tick() % 3 == 0: return 314
  if tick() % 2:
   try:
    with CM(317, True), CM(31700, False):
     if tick() % 4 == 0: return 318
    with CM(319, False):
     log.append(320)
    while tick() % 4:
     log.append(322)
   except (KeyError, ValueError) as e:
    log.append(323)
    if tick() % 3 == 0: raise
   for i in gen(2):
    with CM(325, False) as c:
     if tick() % 2 == 0: break
   try:
    if tick() % 2 == 0: raise KeyError(328)
    log.append(329)
   except Exception:
    try:
     log.append(-331)
    except ValueError as e:
     if tick() % 2 == 0: return 332
     log.append(-333)
     if tick() % 3 == 0: return 334
    finally:
     log.append(335)
     if tick() % 2 == 0: raise KeyError(336)
     if tick() % 3 == 0: return 337
    with CM(338, False), CM(33800, False):
     if tick() % 2 == 0: return 339
     log.append(340)
     if tick() % 3 == 0: raise TypeError(341)
    try:
     if tick() % 4 == 0: raise ValueError(343)
    finally:
     log.append(-344)
     if tick() % 3 == 0: raise ValueError(345)
     log.append(346)
    if tick() % 3 == 0: raise
   else:
    log.append(347)
   finally:
    log.append(348)
    for i in gen(1):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: return 351
     if tick() % 2 == 0: return 352
  else:
   if tick() % 2:
    try:
     log.append(-355)
    finally:
     log.append(-356)
     if tick() % 2 == 0: raise TypeError(357)
     if tick() % 4 == 0: return 358
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    else:
     if tick() % 4 == 0: raise ValueError(362)
     log.append(-363)
   else:
    with CM(364, False):
     if tick() % 4 == 0: return 365
     if tick() % 2 == 0: raise KeyError(366)
     if tick() % 3 == 0: return 367
   if tick() % 2:
    with CM(369, False):
     log.append(370)
    if tick() % 2:
     if tick() % 3 == 0: return 372
    else:
     log.append(-373)
     if tick() % 3 == 0: raise TypeError(374)
   else:
    if tick() % 2 == 0: raise TypeError(375)
    if tick() % 2:
     if tick() % 4 == 0: return 377
     if tick() % 2 == 0: raise ValueError(378)
     log.append(-379)
    else:
     log.append(-380)
     if tick() % 3 == 0: return 381
 except (KeyError, ValueError) as e:
  log.append(382)
  for i in gen(1):
   log.append(384)
   if tick() % 2:
    if tick() % 3 == 0: return 386
   else:
    if tick() % 2:
     if tick() % 2 == 0: continue
    else:
     log.append(389)
    try:
     if tick() % 3 == 0: break
     log.append(392)
    except Exception as e:
     if tick() % 2 == 0: raise ValueError(393)
     if tick() % 3 == 0: break
     if tick() % 3 == 0: raise TypeError(395)
    finally:
     if tick() % 2 == 0: break
     log.append(397)
     if tick() % 3 == 0: raise KeyError(398)
   for i in gen(1):
    if tick() % 2:
     log.append(401)
     if tick() % 3 == 0: break
    else:
     log.append(403)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: raise TypeError(405)
   else:
    for i in range(3):
     if tick() % 3 == 0: raise TypeError(407)
    if tick() % 2:
     if tick() % 4 == 0: raise KeyError(409)
     log.append(410)
    else:
     if tick() % 3 == 0: return 411
    if tick() % 2:
     log.append(413)
     log.append(414)
    else:
     log.append(415)
     if tick() % 4 == 0: return 416
  with CM(417, False) as c:
   with CM(418, False) as c:
    with CM(419, True), CM(41900, False):
     log.append(-420)
     log.append(421)
   while tick() % 4:
    if tick() % 2:
     log.append(424)
    else:
     log.append(425)
     log.append(426)
     if tick() % 4 == 0: return 427
    if tick() % 2 == 0: continue
    log.append(429)
   else:
    with CM(430, False) as c:
     log.append(431)
 finally:
  if tick() % 2:
   if tick() % 2:
    with CM(434, False) as c:
     if tick() % 2 == 0: raise TypeError(435)
     log.append(-436)
   else:
    if tick() % 2:
     log.append(438)
     log.append(439)
     if tick() % 4 == 0: return 440
    else:
     log.append(-441)
     if tick() % 3 == 0: raise TypeError(442)
   log.append(443)
  else:
   for i in gen(3):
    with CM(445, False), CM(44500, False):
     if tick() % 2 == 0: return 446
    if tick() % 2 == 0: raise TypeError(447)
   if tick() % 2:
    with CM(449, False):
     if tick() % 4 == 0: raise ValueError(450)
    while tick() % 4:
     log.append(452)
    else:
     log.append(453)
     if tick() % 3 == 0: raise TypeError(454)
     log.append(-455)
   else:
    for i in range(2):
     if tick() % 3 == 0: return 457
     log.append(458)
    else:
     log.append(459)
     log.append(-460)
    try:
     if tick() % 2 == 0: return 462
     if tick() % 3 == 0: return 463
    finally:
     if tick() % 2 == 0: raise ValueError(464)
     log.append(465)
     if tick() % 3 == 0: return 466
   for i in gen(3):
    with CM(468, False), CM(46800, False):
     log.append(469)
     log.append(470)
    for i in range(3):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: continue
    else:
     log.append(474)
     if tick() % 4 == 0: return 475
    for i in gen(1):
     log.append(477)
  with CM(478, False) as c, CM(47800, False):
   try:
    for i in gen(3):
     log.append(481)
     if tick() % 2 == 0: break
     if tick() % 2 == 0: continue
    try:
     log.append(-485)
    except Exception as e:
     log.append(486)
    else:
     log.append(487)
     if tick() % 4 == 0: raise ValueError(488)
    finally:
     if tick() % 2 == 0: return 489
     log.append(490)
     log.append(-491)
    log.append(492)
   except Exception as e:
    for i in gen(1):
     if tick() % 4 == 0: raise ValueError(494)
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
   while tick() % 4:
    log.append(498)
    try:
     log.append(500)
    except ValueError:
     log.append(501)
     log.append(502)
     log.append(503)
     if tick() % 3 == 0: raise
   else:
    for i in range(2):
     log.append(505)
    else:
     log.append(506)
     log.append(507)
     log.append(-508)
    log.append(-509)
   try:
    log.append(-511)
    try:
     log.append(-513)
     log.append(-514)
     log.append(515)
    except (KeyError, ValueError) as e:
     log.append(-516)
   except ValueError:
    log.append(-517)
    log.append(-518)
    if tick() % 3 == 0: raise
   finally:
    try:
     if tick() % 3 == 0: raise KeyError(520)
    except (KeyError, ValueError):
     if tick() % 2 == 0: raise TypeError(521)
     log.append(522)
     if tick() % 3 == 0: raise
    try:
     if tick() % 4 == 0: raise KeyError(524)
     if tick() % 4 == 0: return 525
     log.append(526)
    except ValueError as e:
     log.append(527)
     if tick() % 4 == 0: raise TypeError(528)
     log.append(-529)
     if tick() % 3 == 0: raise
    finally:
     if tick() % 4 == 0: return 530
run(f53)
def f54():
 try:
  try:
   try:
    if tick() % 2:
     log.append(5)
     log.append(6)
    else:
     log.append(-7)
   except ValueError as e:
    if tick() % 2 == 0: raise KeyError(8)
    if tick() % 2 == 0: return 9
   else:
    for i in range(2):
     if tick() % 3 == 0: break
     if tick() % 2 == 0: break
     if tick() % 3 == 0: break
    else:
     log.append(14)
     log.append(-15)
     log.append(-16)
    for i in range(1):
     if tick() % 3 == 0: break
     log.append(19)
    if tick() % 4 == 0: raise ValueError(20)
   finally:
    for i in range(3):
     if tick() % 3 == 0: break
     log.append(23)
  except ValueError:
   if tick() % 2 == 0: return 24
   for i in gen(3):
    if tick() % 2 == 0: raise KeyError(26)
    if tick() % 3 == 0: continue
    try:
     if tick() % 2 == 0: break
     log.append(30)
    finally:
     log.append(31)
     if tick() % 2 == 0: break
     log.append(33)
  log.append(-34)
  with CM(35, False):
   try:
    try:
     log.append(-38)
    except ValueError:
     if tick() % 2 == 0: return 39
     log.append(40)
     if tick() % 4 == 0: return 41
    finally:
     log.append(-42)
    with CM(43, False) as c, CM(4300, False):
     if tick() % 4 == 0: return 44
     log.append(-45)
     log.append(-46)
    for i in range(3):
     log.append(48)
     log.append(49)
     log.append(50)
    else:
     log.append(51)
   except (KeyError, ValueError):
    log.append(-52)
   finally:
    try:
     log.append(-54)
    except (KeyError, ValueError):
     if tick() % 4 == 0: raise ValueError(55)
    finally:
     log.append(56)
     if tick() % 4 == 0: return 57
     log.append(58)
   if tick() % 2:
    while tick() % 4:
     if tick() % 4 == 0: raise ValueError(61)
    if tick() % 2:
     log.append(-63)
     log.append(64)
    else:
     log.append(65)
     log.append(66)
   else:
    if tick() % 2:
     log.append(-68)
     if tick() % 2 == 0: return 69
     log.append(-70)
    else:
     if tick() % 4 == 0: raise ValueError(71)
     if tick() % 4 == 0: raise TypeError(72)
    log.append(-73)
    try:
     log.append(75)
    except (KeyError, ValueError):
     log.append(76)
   log.append(77)
 except Exception as e:
  for i in range(2):
   try:
    log.append(80)
   except (KeyError, ValueError):
    if tick() % 3 == 0: return 81
    if tick() % 2:
     log.append(83)
     if tick() % 2 == 0: continue
     log.append(85)
    else:
     if tick() % 2 == 0: continue
     log.append(87)
     if tick() % 3 == 0: continue
    for i in gen(2):
     if tick() % 3 == 0: raise ValueError(90)
    else:
     if tick() % 3 == 0: break
     if tick() % 3 == 0: break
     if tick() % 3 == 0: continue
   finally:
    with CM(94, True) as c, CM(9400, False):
     if tick() % 4 == 0: raise KeyError(95)
    if tick() % 2:
     log.append(97)
     if tick() % 2 == 0: continue
     if tick() % 2 == 0: break
    else:
     log.append(100)
     if tick() % 2 == 0: return 101
     if tick() % 3 == 0: break
    try:
     if tick() % 2 == 0: break
    except (KeyError, ValueError) as e:
     if tick() % 3 == 0: return 105
     if tick() % 2 == 0: break
    finally:
     if tick() % 2 == 0: break
  log.append(-108)
 while tick() % 4:
  for i in gen(1):
   log.append(111)
  try:
   while tick() % 4:
    if tick() % 2:
     if tick() % 2 == 0: return 115
    else:
     log.append(116)
     if tick() % 2 == 0: break
  except (KeyError, ValueError):
   if tick() % 3 == 0: continue
  finally:
   if tick() % 3 == 0: break
   try:
    log.append(121)
   finally:
    for i in range(2):
     log.append(123)
     log.append(124)
    while tick() % 4:
     if tick() % 2 == 0: break
    else:
     if tick() % 4 == 0: return 127
     log.append(128)
    with CM(129, False), CM(12900, False):
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 131
     log.append(132)
 else:
  if tick() % 2:
   log.append(-134)
  else:
   log.append(-135)
  while tick() % 4:
   with CM(137, False), CM(13700, False):
    if tick() % 3 == 0: raise KeyError(138)
   try:
    if tick() % 2:
     if tick() % 2 == 0: break
     if tick() % 2 == 0: raise TypeError(142)
     log.append(143)
    else:
     if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: break
     log.append(147)
    if tick() % 2:
     if tick() % 3 == 0: raise ValueError(149)
     if tick() % 2 == 0: break
     log.append(151)
    else:
     log.append(152)
   except (KeyError, ValueError):
    for i in range(2):
     if tick() % 2 == 0: break
     log.append(155)
     log.append(156)
   else:
    for i in gen(2):
     log.append(158)
     if tick() % 3 == 0: break
   finally:
    try:
     if tick() % 4 == 0: return 161
     if tick() % 3 == 0: continue
     log.append(163)
    finally:
     if tick() % 2 == 0: continue
    if tick() % 2:
     if tick() % 2 == 0: continue
     log.append(167)
    else:
     log.append(168)
     log.append(169)
     if tick() % 2 == 0: continue
    if tick() % 3 == 0: return 171
   if tick() % 3 == 0: return 172
 log.append(-173)
run(f54)
def f55():
 for i in range(2):
  if tick() % 4 == 0: return 2
  with CM(3, True) as c, CM(300, False):
   with CM(4, False):
    if tick() % 2:
     if tick() % 3 == 0: continue
    else:
     log.append(7)
    with CM(8, False) as c:
     if tick() % 3 == 0: raise KeyError(9)
    with CM(10, False):
     if tick() % 3 == 0: return 11
     if tick() % 3 == 0: return 12
  if tick() % 2:
   for i in range(2):
    if tick() % 2:
     log.append(16)
     log.append(17)
     if tick() % 3 == 0: continue
    else:
     log.append(19)
    if tick() % 3 == 0: return 20
   else:
    try:
     log.append(22)
    except ValueError:
     if tick() % 2 == 0: return 23
     if tick() % 4 == 0: return 24
   if tick() % 3 == 0: return 25
  else:
   if tick() % 2:
    if tick() % 3 == 0: continue
    if tick() % 2 == 0: return 28
    try:
     if tick() % 3 == 0: break
     log.append(31)
    except Exception:
     if tick() % 3 == 0: return 32
    else:
     if tick() % 4 == 0: raise KeyError(33)
     if tick() % 3 == 0: break
     log.append(35)
   else:
    for i in range(3):
     log.append(37)
    with CM(38, True):
     if tick() % 3 == 0: break
     log.append(40)
    with CM(41, False):
     if tick() % 3 == 0: continue
   try:
    with CM(44, False), CM(4400, False):
     if tick() % 2 == 0: return 45
    if tick() % 3 == 0: continue
   except (KeyError, ValueError) as e:
    if tick() % 2 == 0: break
    with CM(48, False), CM(4800, False):
     if tick() % 2 == 0: raise TypeError(49)
     log.append(50)
     if tick() % 3 == 0: return 51
   for i in range(3):
    try:
     log.append(54)
     if tick() % 2 == 0: break
     log.append(56)
    finally:
     log.append(57)
    if tick() % 3 == 0: break
    if tick() % 2:
     log.append(60)
     if tick() % 3 == 0: raise TypeError(61)
     if tick() % 2 == 0: continue
    else:
     if tick() % 3 == 0: break
     if tick() % 2 == 0: raise TypeError(64)
run(f55)
def f56():
 log.append(1)
 with CM(2, False):
  if tick() % 2:
   with CM(4, False) as c:
    log.append(5)
    log.append(-6)
    log.append(7)
  else:
   with CM(8, False):
    if tick() % 4 == 0: return 9
    log.append(-10)
    while tick() % 4:
     log.append(12)
    else:
     log.append(-13)
   if tick() % 3 == 0: return 14
  with CM(15, False):
   try:
    if tick() % 2:
     if tick() % 2 == 0: return 18
     if tick() % 2 == 0: return 19
     log.append(20)
    else:
     log.append(-21)
     log.append(22)
     log.append(-23)
   except (KeyError, ValueError) as e:
    try:
     if tick() % 2 == 0: return 25
    except (KeyError, ValueError):
     log.append(-26)
     if tick() % 3 == 0: raise
    finally:
     log.append(27)
     log.append(28)
    with CM(29, True) as c:
     log.append(30)
     log.append(31)
     if tick() % 3 == 0: raise TypeError(32)
    for i in range(3):
     if tick() % 3 == 0: raise KeyError(34)
     if tick() % 2 == 0: raise ValueError(35)
     if tick() % 3 == 0: continue
   finally:
    while tick() % 4:
     if tick() % 2 == 0: continue
    else:
     log.append(-39)
     log.append(40)
    with CM(41, False) as c:
     log.append(42)
     if tick() % 2 == 0: return 43
     log.append(-44)
  with CM(45, False):
   if tick() % 3 == 0: raise KeyError(46)
   if tick() % 2:
    while tick() % 4:
     if tick() % 2 == 0: continue
     log.append(50)
    with CM(51, False) as c:
     log.append(-52)
     if tick() % 4 == 0: return 53
     log.append(-54)
    log.append(55)
   else:
    try:
     log.append(-57)
     log.append(-58)
    except Exception as e:
     log.append(59)
     if tick() % 4 == 0: raise KeyError(60)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: raise ValueError(61)
     log.append(-62)
     log.append(-63)
    finally:
     if tick() % 4 == 0: return 64
    if tick() % 2:
     log.append(-66)
    else:
     log.append(67)
     if tick() % 4 == 0: raise TypeError(68)
     if tick() % 4 == 0: raise KeyError(69)
    if tick() % 2:
     log.append(-71)
    else:
     if tick() % 4 == 0: return 72
     log.append(73)
 log.append(74)
run(f56)
def f57():
 if tick() % 2:
  if tick() % 2:
   while tick() % 4:
    if tick() % 2 == 0: break
    if tick() % 3 == 0: continue
    while tick() % 4:
     if tick() % 3 == 0: return 7
    else:
     log.append(8)
     if tick() % 2 == 0: raise TypeError(9)
  else:
   with CM(10, False) as c, CM(1000, False):
    with CM(11, False):
     log.append(12)
     log.append(-13)
     log.append(14)
    for i in range(1):
     if tick() % 2 == 0: break
     if tick() % 2 == 0: break
    if tick() % 4 == 0: raise KeyError(18)
   with CM(19, False) as c:
    try:
     if tick() % 2 == 0: raise TypeError(21)
     log.append(22)
    finally:
     log.append(23)
     log.append(-24)
     log.append(25)
  with CM(26, False) as c:
   log.append(27)
 else:
  log.append(28)
  for i in gen(2):
   try:
    for i in gen(2):
     if tick() % 2 == 0: raise ValueError(32)
     log.append(33)
     if tick() % 3 == 0: break
    log.append(35)
   finally:
    if tick() % 3 == 0: return 36
   with CM(37, False):
    while tick() % 4:
     if tick() % 2 == 0: break
     log.append(40)
     if tick() % 2 == 0: break
    if tick() % 3 == 0: continue
    if tick() % 2 == 0: continue
run(f57)
def f58():
 for i in range(2):
  while tick() % 4:
   if tick() % 2:
    if tick() % 3 == 0: break
    try:
     log.append(6)
    except (KeyError, ValueError) as e:
     if tick() % 4 == 0: return 7
     log.append(8)
     log.append(9)
    finally:
     if tick() % 3 == 0: continue
     if tick() % 2 == 0: break
   else:
    with CM(12, False) as c:
     log.append(13)
     if tick() % 2 == 0: return 14
    if tick() % 2:
     log.append(16)
     if tick() % 3 == 0: continue
    else:
     if tick() % 3 == 0: continue
     log.append(19)
    with CM(20, False):
     log.append(21)
     log.append(22)
     log.append(23)
 else:
  log.append(-24)
  log.append(25)
 if tick() % 2:
  with CM(27, True) as c, CM(2700, False):
   if tick() % 2:
    try:
     log.append(-30)
     if tick() % 2 == 0: raise TypeError(31)
    except (KeyError, ValueError) as e:
     if tick() % 2 == 0: raise TypeError(32)
     log.append(-33)
    for i in range(1):
     if tick() % 2 == 0: break
     log.append(36)
    if tick() % 2 == 0: return 37
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(39)
     if tick() % 2 == 0: raise TypeError(40)
     if tick() % 3 == 0: raise ValueError(41)
    else:
     if tick() % 4 == 0: return 42
     log.append(43)
   for i in range(3):
    try:
     log.append(46)
     if tick() % 3 == 0: return 47
    except (KeyError, ValueError):
     if tick() % 3 == 0: continue
     log.append(49)
     log.append(50)
     if tick() % 3 == 0: raise
    else:
     if tick() % 3 == 0: break
     if tick() % 4 == 0: return 52
     if tick() % 4 == 0: raise KeyError(53)
   log.append(54)
 else:
  with CM(55, False) as c:
   log.append(56)
   for i in range(3):
    if tick() % 3 == 0: raise TypeError(58)
    with CM(59, False), CM(5900, False):
     if tick() % 4 == 0: raise KeyError(60)
    if tick() % 2 == 0: break
  if tick() % 2:
   log.append(-63)
   with CM(64, False), CM(6400, False):
    log.append(65)
    if tick() % 2:
     if tick() % 4 == 0: return 67
    else:
     log.append(68)
   if tick() % 2:
    with CM(70, False), CM(7000, False):
     log.append(71)
     log.append(72)
     log.append(73)
    try:
     log.append(75)
    finally:
     log.append(-76)
   else:
    try:
     log.append(78)
     log.append(-79)
     log.append(80)
    except ValueError as e:
     log.append(81)
     log.append(82)
  else:
   with CM(83, False) as c, CM(8300, False):
    try:
     if tick() % 3 == 0: raise KeyError(85)
     log.append(86)
     if tick() % 2 == 0: raise KeyError(87)
    except (KeyError, ValueError) as e:
     log.append(88)
     log.append(-89)
    else:
     if tick() % 2 == 0: return 90
    finally:
     log.append(-91)
     log.append(92)
 try:
  if tick() % 4 == 0: raise TypeError(94)
 except (KeyError, ValueError):
  try:
   try:
    with CM(97, False), CM(9700, False):
     log.append(-98)
     if tick() % 4 == 0: raise ValueError(99)
     log.append(-100)
    log.append(101)
    log.append(-102)
   except ValueError as e:
    if tick() % 2:
     log.append(104)
     log.append(105)
    else:
     if tick() % 3 == 0: raise KeyError(106)
     if tick() % 3 == 0: raise ValueError(107)
     log.append(108)
   finally:
    for i in range(1):
     if tick() % 2 == 0: continue
    else:
     if tick() % 2 == 0: raise TypeError(111)
  except ValueError as e:
   try:
    log.append(-113)
   finally:
    if tick() % 2:
     log.append(115)
    else:
     log.append(116)
     log.append(-117)
     log.append(-118)
    for i in range(2):
     log.append(120)
     if tick() % 4 == 0: raise TypeError(121)
    for i in gen(2):
     log.append(123)
   if tick() % 2:
    with CM(125, False):
     if tick() % 4 == 0: return 126
     log.append(-127)
    while tick() % 4:
     if tick() % 2 == 0: return 129
     if tick() % 4 == 0: return 130
     if tick() % 2 == 0: continue
   else:
    if tick() % 2:
     if tick() % 2 == 0: raise KeyError(133)
    else:
     log.append(134)
    for i in gen(2):
     log.append(136)
  else:
   log.append(-137)
   for i in gen(3):
    log.append(139)
    try:
     if tick() % 4 == 0: return 141
     if tick() % 3 == 0: raise ValueError(142)
    finally:
     log.append(143)
     if tick() % 2 == 0: continue
     if tick() % 4 == 0: raise TypeError(145)
 else:
  if tick() % 2:
   if tick() % 2:
    with CM(148, False) as c, CM(14800, False):
     log.append(-149)
     log.append(-150)
   else:
    if tick() % 2:
     log.append(152)
     if tick() % 3 == 0: return 153
    else:
     if tick() % 4 == 0: raise KeyError(154)
    log.append(-155)
  else:
   log.append(-156)
   log.append(-157)
   if tick() % 2:
    with CM(159, False) as c, CM(15900, False):
     log.append(-160)
     if tick() % 4 == 0: return 161
     if tick() % 3 == 0: return 162
    log.append(-163)
    if tick() % 4 == 0: raise KeyError(164)
   else:
    with CM(165, True) as c:
     if tick() % 4 == 0: return 166
    log.append(167)
run(f58)
def f59():
 with CM(1, True), CM(100, False):
  with CM(2, True):
   try:
    for i in gen(1):
     log.append(5)
     log.append(6)
     if tick() % 3 == 0: raise TypeError(7)
    else:
     if tick() % 2 == 0: return 8
    with CM(9, True), CM(900, False):
     log.append(10)
     log.append(-11)
    with CM(12, False), CM(1200, False):
     log.append(-13)
   except Exception as e:
    if tick() % 2:
     log.append(-15)
     if tick() % 4 == 0: raise KeyError(16)
    else:
     if tick() % 4 == 0: raise ValueError(17)
     log.append(18)
    if tick() % 2:
     log.append(20)
    else:
     log.append(21)
     log.append(-22)
     if tick() % 2 == 0: raise KeyError(23)
   for i in range(3):
    with CM(25, False) as c, CM(2500, False):
     log.append(26)
 with CM(27, True):
  with CM(28, False) as c, CM(2800, False):
   with CM(29, True) as c, CM(2900, False):
    try:
     log.append(31)
    except (KeyError, ValueError):
     log.append(-32)
    finally:
     log.append(33)
     log.append(34)
    with CM(35, False) as c, CM(3500, False):
     if tick() % 2 == 0: return 36
     log.append(37)
     if tick() % 4 == 0: return 38
    with CM(39, False) as c:
     log.append(-40)
   with CM(41, False) as c:
    for i in gen(3):
     if tick() % 3 == 0: raise KeyError(43)
     log.append(44)
     if tick() % 2 == 0: raise KeyError(45)
    else:
     log.append(46)
     log.append(47)
   for i in range(1):
    if tick() % 2:
     if tick() % 2 == 0: break
     log.append(51)
     if tick() % 2 == 0: break
    else:
     log.append(53)
     if tick() % 2 == 0: continue
run(f59)
