"""datetime, time, uuid, decimal, json as migrations use them."""
import datetime as dt
import decimal
import json
import time
import uuid
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal, ROUND_HALF_UP
from zoneinfo import ZoneInfo


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


when = datetime(2024, 2, 29, 13, 5, 7, 123456)
day = date(2024, 12, 30)
utc = when.replace(tzinfo=timezone.utc)
delta = timedelta(days=1, hours=2, seconds=3.5)
for call in [
    "when", "str(when)", "when.isoformat()", "when.isoformat(' ', 'seconds')", "when.isoformat(timespec='milliseconds')", "utc", "str(utc)", "utc.isoformat()", "when.date()", "when.time()", "when.weekday()", "when.isoweekday()", "day.isocalendar()", "day.isocalendar()[1]", "when.timetuple()[:6]", "when.strftime('%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %d %I %p %y %U %W %w %% %Z%z|')", "utc.strftime('%z %Z')", "when.ctime()", "when + delta", "when - delta", "when - datetime(2024, 1, 1)", "delta", "str(delta)", "delta.total_seconds()", "delta * 2", "delta / 2", "delta // timedelta(hours=1)", "delta % timedelta(hours=1)", "-delta", "abs(-delta)", "str(-delta)", "timedelta(weeks=1, milliseconds=5)", "delta.days, delta.seconds, delta.microseconds", "timedelta.max", "when < utc", "when == utc", "when - utc", "when.replace(year=2023)", "when.replace(month=13)", "datetime(2023, 2, 29)", "datetime.strptime('2024-01-02 03:04', '%Y-%m-%d %H:%M')", "datetime.strptime('2024-01-02', '%Y/%m/%d')", "datetime.strptime('2024-01-02x', '%Y-%m-%d')", "datetime.strptime('3 Jan 24 PM 1', '%d %b %y %p %I')", "datetime.strptime('2024-01-02T03:04:05+0200', '%Y-%m-%dT%H:%M:%S%z')", "datetime.fromisoformat('2024-01-02T03:04:05.678+01:00')", "datetime.fromisoformat('2024-01-02')", "datetime.fromisoformat('20240102T030405Z')", "datetime.fromisoformat('nope')", "date.fromisoformat('2024-02-30')", "date.fromisoformat(5)", "datetime.fromtimestamp(0, timezone.utc)", "datetime.utcfromtimestamp(86400.5)", "utc.timestamp()", "datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp()", "utc.astimezone(timezone(timedelta(hours=-5, minutes=-30)))", "timezone(timedelta(hours=2), 'X').tzname(None)", "timezone.utc", "str(timezone(timedelta(hours=-3)))", "timezone(timedelta(hours=25))", "utc.tzinfo, utc.utcoffset()", "datetime.combine(day, dt.time(1, 2))", "datetime.min", "date.max", "dt.time(25)", "dt.time(1, 2, 3).isoformat()", "dt.time.fromisoformat('04:05:06')", "day.replace(day=1)", "day - timedelta(days=60)", "day - date(2024, 1, 1)", "day.toordinal()", "date.fromordinal(738000)", "date.fromisocalendar(2024, 1, 1)", "day > date(2024, 1, 1)", "day == datetime(2024, 12, 30)", "f'{when:%d.%m.%Y} {day:%U} {delta}'", "'{:%H:%M}'.format(when)", "hash(day) == hash(date(2024, 12, 30))", "isinstance(when, date)", "type(when - delta).__name__", "when + 1", "dt.UTC is timezone.utc", "max(when, datetime(2020, 1, 1))", "ZoneInfo('UTC').key", "datetime(2024, 1, 1, tzinfo=ZoneInfo('UTC')).isoformat()", "time.strftime('%Y-%m-%d', time.gmtime(0))", "time.gmtime(0).tm_year", "time.strptime('2024-02-03', '%Y-%m-%d').tm_yday", "type(time.time()).__name__", "type(datetime.now()).__name__, datetime.now(timezone.utc).tzinfo", "datetime.today().date() == date.today()", "type(datetime.utcnow()).__name__",
    "Decimal('1.10') + Decimal('2')", "Decimal(1) / Decimal(3)", "Decimal('10').quantize(Decimal('0.01'))", "Decimal('2.675').quantize(Decimal('.01'), rounding=ROUND_HALF_UP)", "Decimal('2.665').quantize(Decimal('.01'))", "Decimal(0.1)", "Decimal('1e5')", "Decimal('1e-10')", "Decimal('x')", "Decimal('NaN')", "Decimal('-0')", "str(Decimal('1E+3'))", "float(Decimal('1.5'))", "int(Decimal('7.9'))", "round(Decimal('7.456'), 2)", "round(Decimal('7.5'))", "Decimal('7.45').normalize()", "Decimal('100').normalize()", "Decimal('1.5').as_tuple()", "Decimal('3') ** 2", "Decimal('2').sqrt()", "Decimal('7') % 3", "Decimal('7') // 2", "-Decimal('1')", "abs(Decimal('-1'))", "Decimal('1') == 1", "Decimal('1.0') == 1.0", "Decimal('1') < 2.5", "Decimal('1') + 1.5", "f\"{Decimal('1234.5'):,.2f}\"", "sum([Decimal('1.1'), Decimal('2.2')])", "Decimal('1') / 0", "Decimal('1.23').is_nan()", "Decimal('123.456').to_integral_value()", "hash(Decimal('1')) == hash(1)", "max(Decimal('1'), Decimal('2'))", "decimal.getcontext().prec", "Decimal((0, (1, 2), -1))", "Decimal('1.20').compare(Decimal('1.2'))", "'%s %.2f' % (Decimal('1.5'), Decimal('2.345'))",
    "uuid.UUID('12345678123456781234567812345678')", "str(uuid.UUID(int=5))", "uuid.UUID('{12345678-1234-5678-1234-567812345678}').hex", "uuid.UUID('nope')", "uuid.UUID(bytes=b'0' * 16).int", "uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')", "uuid.uuid3(uuid.NAMESPACE_URL, 'x')", "len(str(uuid.uuid4()))", "uuid.uuid4().version", "uuid.UUID(int=1) < uuid.UUID(int=2)", "uuid.UUID(int=1) == 1", "uuid.UUID(int=7).bytes", "uuid.UUID(int=2**100).urn", "uuid.UUID(int=1).fields", "uuid.UUID()", "len(uuid.uuid1().hex)", "{uuid.UUID(int=1): 1}[uuid.UUID(int=1)]",
    "json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é\\n\"'}})", "json.dumps({'b': 1, 'a': 2}, sort_keys=True)", "json.dumps([1, 2], indent=2)", "json.dumps({}, indent=2)", "json.dumps({'a': 1}, separators=(',', ':'))", "json.dumps('é', ensure_ascii=False)", "json.dumps({1: 2, None: 3, True: 4, 1.5: 5})", "json.dumps({(1, 2): 3})", "json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True)", "json.dumps(when)", "json.dumps(when, default=str)", "json.dumps({1, 2})", "json.dumps(float('nan'))", "json.dumps(float('inf'), allow_nan=False)", "json.dumps(Decimal('1'))", "json.loads('{\"a\": [1, 2.0, null, true, \"\\\\u00e9\"]}')", "json.loads('[1,]')", "json.loads('')", "json.loads('{\"a\" 1}')", "json.loads('{a: 1}')", "json.loads('nul')", "json.loads('[1] x')", "json.loads(b'[1]')", "json.loads(None)", "json.loads('1.5', parse_float=Decimal)", "json.loads('{\"a\": 1}', object_hook=lambda d: list(d))", "json.loads('{\"b\": 1, \"a\": 2}', object_pairs_hook=list)", "json.loads('\"\\n\"')", "json.loads('\"a\\nb\"')", "json.loads('NaN')", "json.loads('1e400')", "json.loads('123456789012345678901')", "json.dumps(10**30)", "json.dumps(1e100)", "json.dumps([[], {}, ()])", "json.dumps({'a': {'b': [1, {'c': 2}]}}, indent=4)", "json.dumps('\\u2028 \\x7f \\x1f / \\U0001f600')", "json.JSONEncoder().encode([1])", "json.dumps([1], cls=json.JSONEncoder)", "json.loads('[1, 2')", "json.loads('\"abc')", "json.loads('\\ufeff[]')",
]:
    attempt(lambda: eval(call))


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, (datetime, date)):
            return value.isoformat()
        if isinstance(value, set):
            return sorted(value)
        return super().default(value)


print(json.dumps({"when": when, "tags": {3, 1}}, cls=Encoder))
attempt(lambda: json.dumps({"x": object}, cls=Encoder))
try:
    json.loads('{"a": 1,\n "b": }')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc)
with decimal.localcontext() as context:
    context.prec = 5
    print(Decimal(1) / Decimal(7))
start = time.perf_counter()
print(time.monotonic() >= 0, time.perf_counter() >= start)
