#!/usr/bin/env python3
"""Records what real Alembic answers about revision graphs, for tests/graph.rs.

Run with a Python that has Alembic 1.20.1: ``python tests/alembic/graph_expect.py``.
Writes ``tests/fixtures/graph/*.json``; never edit those by hand.

Alembic's answer sometimes depends on the order of a Python set. Every graph is therefore asked under
several hash seeds and all distinct answers are kept; ours has to be one of them. Lists that Alembic
joins from sets (labels, followers) are sorted here, because ours are.
"""
import io
import json
import os
import random
import subprocess
import sys
import types
import warnings
from pathlib import Path

SEEDS = list(range(1, 17))
TARGET = Path(__file__).resolve().parent.parent / "fixtures" / "graph"


def rev(id_, down=None, labels=None, depends=None, doc=None):
    as_list = lambda value: [] if value is None else [value] if isinstance(value, str) else list(value)
    return {
        "id": id_,
        "down": as_list(down),
        "labels": as_list(labels),
        "depends": as_list(depends),
        "doc": doc if doc is not None else f"message of {id_}",
    }


def written_by_hand():
    yield "linear", [rev("aaaa1111"), rev("bbbb2222", "aaaa1111"), rev("cccc3333", "bbbb2222", doc="Third\n\nwith a body\nof two lines"), rev("cccc4444", "cccc3333", doc="")]
    yield "branch_and_merge", [rev("a1b2c3d4"), rev("b1b2c3d4", "a1b2c3d4"), rev("c1b2c3d4", "a1b2c3d4"), rev("d1b2c3d4", ["b1b2c3d4", "c1b2c3d4"]), rev("e1b2c3d4", "d1b2c3d4")]
    yield "two_heads", [rev("base0001"), rev("left0001", "base0001"), rev("right001", "base0001"), rev("right002", "right001")]
    yield "labels", [rev("root0001"), rev("netw0001", "root0001", labels="networking"), rev("netw0002", "netw0001"), rev("shop0001", "root0001", labels=["shop", "cart"]), rev("shop0002", "shop0001")]
    yield "two_bases", [rev("one00001", labels="one"), rev("one00002", "one00001"), rev("two00001", labels="two"), rev("two00002", "two00001", depends="one00002"), rev("two00003", "two00002")]
    yield "depends_on_label", [rev("a0000001", labels="alpha"), rev("b0000001", labels="beta"), rev("b0000002", "b0000001", depends="alpha"), rev("a0000002", "a0000001"), rev("c0000001", depends=["alpha", "b0000002"], labels="gamma")]
    yield "normalized_dependencies", [rev("d0000001"), rev("m0000001"), rev("m0000002", "m0000001", depends="d0000001"), rev("m0000003", "m0000002", depends="d0000001"), rev("d0000002", "d0000001"), rev("m0000004", "m0000003", depends=["d0000001", "d0000002"])]
    yield "effective_head", [rev("x0000001"), rev("x0000002", "x0000001"), rev("y0000001", "x0000001", depends="x0000002")]
    yield "triple_merge", [rev("0001"), rev("0002a", "0001"), rev("0002b", "0001"), rev("0002c", "0001"), rev("0003", ["0002c", "0002a", "0002b"]), rev("0004", "0003"), rev("0004x", "0003"), rev("0005", ["0004", "0004x"])]
    yield "merge_of_bases", [rev("p0000001"), rev("q0000001"), rev("r0000001", ["p0000001", "q0000001"]), rev("s0000001", "r0000001"), rev("t0000001")]
    yield "uneven_merge", [rev("u0000001"), rev("u0000002", "u0000001"), rev("u0000003", "u0000002"), rev("v0000001", "u0000001"), rev("w0000001", ["u0000003", "v0000001"]), rev("v0000002", "v0000001")]
    yield "resume_modifier", [rev("02dfd41ec2cd"), rev("d7c7301cd2d8", "02dfd41ec2cd"), rev("9f843915c9ad", "d7c7301cd2d8"), rev("a1b2c3d4e5f6", "9f843915c9ad"), rev("f2eae0e50079", "a1b2c3d4e5f6"), rev("fb1896cfb4de", "f2eae0e50079")]
    yield "reverse_file_order", [rev("z9990003", "z9990002"), rev("z9990002", "z9990001"), rev("z9990001")]
    yield "empty", []
    yield "duplicate_head", [rev("a0000001"), rev("b0000001", "a0000001"), rev("b0000001", "a0000001", doc="again")]
    yield "duplicate_inner", [rev("a0000001"), rev("b0000001", "a0000001"), rev("b0000001", "a0000001", doc="again"), rev("c0000001", "b0000001")]


def shaped(text):
    """Revisions written as `id<parents [labels] (dependencies)`, one to a comma-free word."""
    made = []
    for word in text.split():
        head, _, depends = word.partition("~")
        head, _, labels = head.partition("#")
        id_, _, down = head.partition("<")
        listed = lambda part: [item for item in part.split("+") if item]
        made.append(rev(id_, listed(down), listed(labels), listed(depends)))
    return made


def shapes():
    """Graphs of the shapes that Alembic's own suite walks along; `SUITE.md` names them."""
    yield "shape_three_levels", shaped("root10 left10<root10 right10<root10 left20<left10 right20<right10 left31<left20 left32<left20 right31<right20 right32<right20 right33<right20 join40<right31+right32")
    yield "shape_long_and_short", shaped("root10 long10<root10 short10<root10 long20<long10 long31<long20 long32<long20")
    yield "shape_labelled_bases", shaped("first10#first first20<first10 averylongname<first20 first40<averylongname second10 second20<second10#second anotherlongname<second20 second40<anotherlongname")
    yield "shape_label_before_merge", shaped("base10 base20<base10 left30<base20#left right30<base20 both40<left30+right30")
    yield "shape_travelling", shaped("stem10 stem20<stem10 stem30<stem20 east10<stem30 west10<stem30 east20<east10 west20<west10 east30<east20 west30<west20 east41<east30 east51<east41 east42<east30 west42<west30 join60<east42+west42")
    yield "shape_three_bases", shaped("one10 two10 three10 one21<one10 one22<one10 two20<two10 three20<three10 one31<one21 one32<one22 two30<two20 three30<three20 two40<two30 two50<two40 join60<three30+two50")
    yield "shape_cross_dependencies", shaped("one10#uno one21<one10 one22<one10 one31<one21 one32<one22~three20 two10#due two20<two10 two30<two20 two40<two30~three20 two50<two40 three10#tre three20<three10 three30<three20")
    yield "shape_depends_on_label", shaped("one10#uno one20<one10 one30<one20 one40<one30 two10#due~uno two20<two10 two30<two20 two40<two30 two50<two40 three10#tre three20<three10 three30<three20 three40<three30~two30 three50<three40")
    yield "shape_dependency_without_parent", shaped("one10 one20<one10 one30<one20 two10~one20 two20<two10")
    yield "shape_effective_heads", shaped("why10#why ecks10#ecks why20<why10~ecks10 ecks20<ecks10")
    yield "shape_two_branches", shaped("base10 base20<base10 left30<base20#left left40<left30 right30<base20#right right40<right30")
    yield "shape_two_branches_dependent", shaped("base10 base20<base10 left30<base20#left left40<left30 right30<base20#right right40<right30~left30")
    yield "shape_branch_off_merge", shaped("one10 one20<one10 one30<one20 two10 two20<two10 two30<two20 both40<one30+two30 two41<two30")
    yield "shape_branch_off_three_way_merge", shaped("one10 one20<one10 one30<one20 two10 two20<two10 two30<two20 tri10 tri20<tri10 tri30<tri20 all40<one30+two30+tri30 two41<two30 tri41<tri30")
    yield "shape_twin_merge", shaped("root10 bee21<root10 bee22<root10 bee23<root10 cee31<bee21+bee22+bee23 cee32<bee21+bee22+bee23 dee41<cee31 dee42<cee32")
    yield "shape_overlapping_merges", shaped("root10 bee21<root10 bee22<root10 bee23<root10 cee31<bee21+bee22 cee32<bee22+bee23 dee41<cee31 dee42<cee32")
    yield "shape_depends_on_other_branch", shaped("lib10#lib lib20<lib10 lib30<lib20 app10 app20<app10 app30<app20~lib30 lib40<lib30 lib50<lib40 lib60<lib50")
    yield "shape_many_merged_bases", shaped("ay11 ay12 ay13 ay20<ay11+ay12+ay13 bee11 bee12 bee20<bee11+bee12 cee11 cee12 cee13 cee20<cee11+cee12+cee13 dee10~ay13+bee12+cee11")
    yield "shape_crisscross", shaped("ay10 ay20<ay10 bee10 bee20<bee10~ay20 bee30<bee20 ay30<ay20~bee10")
    yield "shape_depends_on_parent", shaped("one10 one20<one10~one10")
    yield "shape_repeated_dependency", shaped("ay10 ay20<ay10 ay30<ay20 bee10 bee20<bee10~ay30 bee30<bee20 bee40<bee30~ay30")
    yield "shape_merge_with_dependency", shaped("ay10 bee10~ay10 both20<ay10+bee10")
    yield "shape_depends_on_inner_label", shaped("lib10#lib lib20<lib10 lib30<lib20#inner app10 app20<app10 app30<app20~inner lib40<lib30 lib50<lib40 lib60<lib50")
    yield "shape_forest", shaped("one10 one20<one10 two10 two20<two10")
    yield "shape_merged_and_on", shaped("base10 base20<base10 left30<base20 left40<left30 right30<base20#right right40<right30 both50<left40+right40 both60<both50")


def broken():
    yield "broken_self_loop", [rev("a0000001"), rev("b0000001", "b0000001")]
    yield "broken_dependency_self_loop", [rev("a0000001"), rev("b0000001", "a0000001", depends="b0000001")]
    yield "broken_cycle", [rev("a0000001"), rev("b0000001", ["a0000001", "d0000001"]), rev("c0000001", "b0000001"), rev("d0000001", "c0000001"), rev("e0000001", "a0000001")]
    yield "broken_cycle_apart", [rev("a0000001"), rev("b0000001", "c0000001"), rev("c0000001", "b0000001")]
    yield "broken_cycle_without_base", [rev("a0000001", "b0000001"), rev("b0000001", "a0000001")]
    yield "broken_dependency_cycle", [rev("a0000001"), rev("b0000001", "a0000001", depends="d0000001"), rev("c0000001"), rev("d0000001", "c0000001", depends="b0000001"), rev("e0000001", "a0000001")]
    yield "broken_dependency_cycle_of_bases", [rev("a0000001", depends="b0000001"), rev("b0000001", depends="a0000001")]
    yield "broken_missing_parent", [rev("a0000001"), rev("b0000001", "ffff0000"), rev("c0000001", "b0000001")]
    yield "broken_missing_dependency", [rev("a0000001"), rev("b0000001", "a0000001", depends="nowhere")]
    yield "broken_illegal_characters", [rev("a0000001"), rev("b-0+0:0@1", "a0000001")]
    yield "broken_label_twice", [rev("a0000001", labels="x"), rev("b0000001", labels="x")]
    yield "broken_label_is_id", [rev("a0000001"), rev("b0000001", labels="a0000001")]


def random_graph(seed):
    source = random.Random(seed)
    count = source.randint(3, 14)
    revisions = []
    taken = set()
    for number in range(count):
        id_ = "%08x" % source.getrandbits(32)
        if source.random() < 0.2 and revisions:
            id_ = source.choice(revisions)["id"][:4] + id_[4:]
        earlier = [one["id"] for one in revisions]
        if not earlier or source.random() < 0.12:
            down = []
        elif source.random() < 0.2 and len(earlier) > 1:
            down = source.sample(earlier, min(len(earlier), source.choice([2, 2, 3])))
            below = lambda one, graph: {one}.union(*[below(d, graph) for d in graph[one]])
            graph = {one["id"]: one["down"] for one in revisions}
            if any(a != b and a in below(b, graph) for a in down for b in down):
                down = down[:1]
        else:
            down = [source.choice(earlier[-3:]) if source.random() < 0.8 else source.choice(earlier)]
        labels = []
        if source.random() < 0.15:
            labels = ["label%d" % number]
            taken.add(labels[0])
        depends = []
        if earlier and source.random() < 0.2:
            depends = [source.choice(earlier + [l for one in revisions for l in one["labels"]])]
        revisions.append({"id": id_, "down": down, "labels": labels, "depends": depends, "doc": "message %d" % number})
    source.shuffle(revisions)
    return revisions


def graphs():
    yield from written_by_hand()
    yield from shapes()
    yield from broken()
    for seed in range(int(os.environ.get('GRAPHS', 16))):
        yield "random_%03d" % seed, random_graph(seed)


def commands(name, revisions, states):
    source = random.Random(name)
    ids = [one["id"] for one in revisions]
    labels = [label for one in revisions for label in one["labels"]]
    some = ids if len(ids) <= 4 else source.sample(ids, 4)
    names = some + labels[:2]
    targets = ["head", "heads", "base", "+1", "+2", "+9", "-1", "-2", "-9", "+0", "nope", "", "heads-1", "head-1", "head+1", "base+1"]
    targets += some + [one[:4] for one in some[:2]] + [one[:2] for one in some[:1]] + labels[:2]
    targets += [f"{one}{step}" for one in some[:2] for step in ("+1", "-1", "-3", "+3")]
    for one in names[:1] + labels[:2] + ["nope"]:
        targets += [f"{one}@{end}" for end in ("head", "heads", "base", "+1", "-1", "-2", "head-1")]
    for one in labels[:2]:
        targets += [f"{one}@{other}" for other in some[:2]] + [f"{one}@{some[0][:5]}"]
    for rows in states:
        for target in targets:
            yield "upgrade", [target], rows
            yield "downgrade", [target], rows
            yield "stamp", [target], rows
        if len(some) > 1:
            yield "stamp", some[:2], rows
        for indicate in ("", "-i"):
            yield "history", [":current", indicate], rows
            yield "history", ["current:", indicate], rows
        yield "history", ["", "-i"], rows
        yield "current", [], rows
        yield "current", ["-v"], rows
        yield "check_heads", [], rows
    for flags in ("", "-v"):
        yield "history", ["", flags], []
        yield "heads", [flags], []
        yield "heads", [flags, "--resolve-dependencies"], []
        yield "branches", [flags], []
    for target in targets:
        yield "show", [target], []
        yield "history", [f":{target}", ""], []
        yield "history", [f"{target}:", ""], []
    for one in some:
        for other in some:
            yield "history", [f"{one}:{other}", ""], []
    yield "history", ["nope", ""], []
    yield "history", ["a:b:c", ""], []
    for heads in [["head"], ["heads"], ["base"], ["nope"], some[:1], some[:2], some[:1] * 2] + [[f"{label}@head"] for label in labels[:2]]:
        for splice in ("", "--splice"):
            yield "revision", [splice, "new000000001", "", *heads], []
    yield "revision", ["--splice", "bad-id", "", "head"], []
    for dependency in names[:3] + ["nope", some[0][:5] if some else "nope"]:
        yield "revision", ["--splice", "new000000001", dependency, *(some[:1] or ["base"])], []


def sorted_followers(block):
    lines = block.split("\n")
    at = [number for number, line in enumerate(lines) if line.lstrip().startswith("-> ")]
    for number, line in zip(at, sorted(lines[number] for number in at)):
        lines[number] = line
    return "\n".join(lines)


class Recorder:
    def __init__(self, revisions):
        from sqlalchemy import Column, MetaData, String, Table

        self.version = Table("alembic_version", MetaData(), Column("version_num", String(32)))
        self.revisions = revisions
        self.directory = self.make()

    def make(self):
        from alembic.script.base import Script, ScriptDirectory
        from alembic.script.revision import RevisionMap

        def load():
            for one in self.revisions:
                module = types.ModuleType(one["id"])
                module.__doc__ = one["doc"]
                module.revision = one["id"]
                scalar = lambda value: None if not value else value[0] if len(value) == 1 else tuple(value)
                module.down_revision = scalar(one["down"])
                module.branch_labels = scalar(one["labels"])
                module.depends_on = scalar(one["depends"])

                def upgrade():
                    pass

                def downgrade():
                    pass

                module.upgrade, module.downgrade = upgrade, downgrade
                yield Script(module, one["id"], f"versions/{one['id']}.py")

        directory = ScriptDirectory(".")
        directory.revision_map = RevisionMap(load)
        return directory

    def refusal(self):
        try:
            self.directory.revision_map._revision_map
        except Exception as error:
            return {"class": type(error).__name__, "message": str(error.args[0])}
        return None

    def state(self, target):
        """The rows after `upgrade target` from nothing."""
        steps = self.directory._upgrade_revs(target, ())
        return sorted(self.follow(steps, [])[1])

    def follow(self, steps, rows):
        from alembic.runtime.migration import HeadMaintainer

        log = []

        class Maintainer(HeadMaintainer):
            def _insert_version(self, version):
                super()._insert_version(version)
                changes.append(f"insert {version}")

            def _delete_version(self, version):
                super()._delete_version(version)
                changes.append(f"delete {version}")

            def _update_version(self, from_, to_):
                super()._update_version(from_, to_)
                changes.append(f"update {from_} {to_}")

        context = types.SimpleNamespace(
            impl=types.SimpleNamespace(_exec=lambda statement: None),
            _version=self.version, version_table="alembic_version", as_sql=False,
            dialect=types.SimpleNamespace(supports_sane_rowcount=True),
        )
        maintainer = Maintainer(context, rows)
        for step in steps:
            changes = []
            try:
                maintainer.update_to_step(step)
            except Exception as error:
                log.append(f"{step} | {type(error).__name__}")
                return log, maintainer.heads
            log.append(f"{step} | {'; '.join(changes)}")
        return log, maintainer.heads

    def run(self, command, args, rows):
        from alembic import command as commands_
        from alembic.config import Config
        from alembic.script import ScriptDirectory
        from alembic.script.base import Script

        directory = self.directory
        rows = tuple(rows)
        out = io.StringIO()
        config = Config(stdout=out)
        context = types.SimpleNamespace(
            connection=types.SimpleNamespace(engine=types.SimpleNamespace(url="sqlite://")),
            get_current_heads=lambda: rows,
        )

        class Environment:
            def __init__(self, config, script, fn=None, **options):
                script.run_env = lambda: list(fn(rows, context))

            def __enter__(self):
                return self

            def __exit__(self, *exception):
                return False

        ScriptDirectory.from_config = classmethod(lambda cls, config: directory)
        commands_.EnvironmentContext = Environment
        for revision in directory.revision_map._revision_map.values():
            if revision is not None:
                revision._db_current_indicator = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            if command == "upgrade":
                return {"steps": self.follow(directory._upgrade_revs(args[0], rows), rows)[0]}
            if command == "downgrade":
                steps = self.follow(directory._downgrade_revs(args[0], rows), rows)[0]
                return {"steps": steps, "warnings": [str(one.message) for one in caught]}
            if command == "stamp":
                return {"steps": self.follow(directory._stamp_revs(tuple(args), rows), rows)[0]}
            if command == "revision":
                recorded = {}
                directory._generate_template = lambda source, path, **values: recorded.update(values)
                directory._ensure_directory = lambda path: None
                real, Script._from_path = Script._from_path, classmethod(lambda cls, *a: None)
                try:
                    splice, id_, dependency, *heads = args
                    directory.generate_revision(id_, None, head=tuple(heads), splice=bool(splice), depends_on=[dependency] if dependency else None)
                finally:
                    Script._from_path = real
                listed = lambda value: [] if value is None else [value] if isinstance(value, str) else list(value)
                return {"down": [one for one in listed(recorded["down_revision"]) if one], "depends": listed(recorded["depends_on"])}
            if command == "history":
                commands_.history(config, args[0] or None, verbose="-v" in args, indicate_current="-i" in args)
            elif command == "heads":
                commands_.heads(config, verbose="-v" in args, resolve_dependencies="--resolve-dependencies" in args)
            elif command == "branches":
                commands_.branches(config, verbose="-v" in args)
            elif command == "show":
                commands_.show(config, args[0])
            elif command == "current":
                text = [one.cmd_format("-v" in args) for one in directory.get_all_current(rows)]
                return {"text": sorted(text)}
            elif command == "check_heads":
                commands_.current(config, check_heads=True)
                return {"text": "ok"}
        text = out.getvalue()
        if command == "branches":
            text = "\n\n".join(sorted_followers(block) for block in text.split("\n\n"))
        return {"text": text}


def answer_all():
    from alembic import util
    from alembic.script import base
    from alembic.util import messaging

    plain = messaging.format_as_comma

    def sorted_sets(value):
        return plain(sorted(value) if isinstance(value, (set, frozenset)) else value)

    util.format_as_comma = base.util.format_as_comma = messaging.format_as_comma = sorted_sets
    warnings.simplefilter("ignore")
    wanted = json.load(sys.stdin)
    answers = []
    for name, revisions, asked in wanted:
        recorder = Recorder(revisions)
        refusal = recorder.refusal()
        if refusal or asked is None:
            states = []
            if not refusal:
                for target in ["heads", *[one["id"] for one in revisions]]:
                    try:
                        states.append(recorder.state(target))
                    except Exception:
                        pass
            answers.append({"refusal": refusal, "states": states})
            continue
        results = []
        for command, args, rows in asked:
            try:
                results.append(recorder.run(command, args, rows))
            except util.CommandError as error:
                results.append({"error": str(error)})
            except Exception as error:
                results.append({"internal": type(error).__name__})
            if command == "revision":
                recorder = Recorder(revisions)
        answers.append({"results": results})
    json.dump(answers, sys.stdout)


def ask(wanted, seed):
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    finished = subprocess.run(
        [sys.executable, __file__, "--answer"], input=json.dumps(wanted), capture_output=True, text=True, env=environment
    )
    if finished.returncode:
        sys.exit(finished.stderr)
    return json.loads(finished.stdout)


def main():
    every = list(graphs())
    first = ask([(name, revisions, None) for name, revisions in every], 0)
    wanted, refused = [], []
    for (name, revisions), answer in zip(every, first):
        if answer["refusal"]:
            refused.append({"name": name, "revisions": revisions, "refusal": answer["refusal"]})
            continue
        distinct = []
        for state in [[], *answer["states"]]:
            if state not in distinct:
                distinct.append(state)
        source = random.Random(name)
        several = [state for state in distinct if len(state) > 1]
        states = distinct[:2] + several[:1]
        for state in source.sample(distinct, min(2, len(distinct))) + [["deadbeef"]]:
            if state not in states:
                states.append(state)
        wanted.append((name, revisions, list(commands(name, revisions, states))))
    by_seed = [ask(wanted, seed) for seed in SEEDS]
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.json"):
        old.unlink()
    total = 0
    for position, (name, revisions, asked) in enumerate(wanted):
        cases = []
        for number, (command, args, rows) in enumerate(asked):
            answers = []
            for answer in by_seed:
                result = answer[position]["results"][number]
                if result not in answers:
                    answers.append(result)
            cases.append({"command": command, "args": args, "rows": rows, "answers": answers})
        total += len(cases)
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
        text = '{"revisions":' + json.dumps(revisions) + ',\n"cases":[\n' + lines + "\n]}\n"
        (TARGET / f"{name}.json").write_text(text)
    (TARGET / "refused.json").write_text(json.dumps(refused, indent=1) + "\n")
    print(f"{len(wanted)} graphs, {total} cases, {len(refused)} refused")


if __name__ == "__main__":
    answer_all() if sys.argv[1:] == ["--answer"] else main()
