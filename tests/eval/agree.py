#!/usr/bin/env python3
"""agree.py SCORE SHARED: does our scorer give the figures of SHARED/bench/score.py?

Predictions are the gold annotation with random damage of every kind that the rules speak of: names dropped, moved and
retyped, entities split and merged, pronouns given away, relations dropped, turned, restated, doubled, invented,
quotes cut and given to others, text inserted and re-spaced."""
import copy, json, os, random, subprocess, sys, tempfile

sys.dont_write_bytecode = True


def shifted(j, random_, words):
    """The same prediction over a text with words inserted before some lines."""
    text, new, at = j['text'], [], []
    n = 0
    for i, c in enumerate(text):
        if (i == 0 or text[i - 1] == '\n') and random_.random() < .3:
            new.append(words)
            n += len(words)
        at.append(n)
        if c == ' ' and random_.random() < .02:
            c = '  '
        new.append(c)
        n += len(c)
    at.append(n)

    def move(x):
        if isinstance(x, dict):
            if 'start' in x and 'end' in x:
                x['start'], x['end'] = at[x['start']], at[x['end'] - 1] + 1
            for v in x.values():
                move(v)
        elif isinstance(x, list):
            for v in x:
                move(v)
    j['text'] = ''.join(new)
    for part in ('entities', 'relations', 'quotes'):
        move(j[part])
    return j


def damaged(j, r, kinds, statuses):
    j = copy.deepcopy(j)
    n, ids = len(j['text']), [e['id'] for e in j['entities']]
    types = sorted({e['type'] for e in j['entities']})
    extra = []
    for e in j['entities']:
        if r.random() < .1:
            e['type'] = r.choice(types)
        e['mentions'] = [m for m in e['mentions'] if r.random() > .15]
        for m in e['mentions']:
            x = r.random()
            if x < .08 and m['end'] < n:
                m['end'] += 1
            elif x < .12 and m['start'] > 0:
                m['start'] -= 1
            elif x < .16:
                m['form'] = r.choice(['name', 'pronoun', 'nominal'])
        if len(e['mentions']) > 1 and r.random() < .2:
            k = r.randrange(1, len(e['mentions']))
            extra.append(dict(e, id=e['id'] + 'b', mentions=e['mentions'][k:]))
            e['mentions'] = e['mentions'][:k]
        if r.random() < .2:
            a = r.randrange(n)
            e['mentions'].append(dict(start=a, end=min(n, a + r.randrange(1, 6)), form=r.choice(['name', 'pronoun'])))
    j['entities'] += extra
    ids += [e['id'] for e in extra]
    rels = []
    for x in j['relations']:
        if r.random() < .2:
            continue
        y = r.random()
        if y < .1:
            x['subject'], x['object'] = x['object'], x['subject']
        elif y < .2:
            x['status'] = r.choice(statuses)
        elif y < .3:
            x['type'] = r.choice(kinds)
        elif y < .35:
            x['object'] = r.choice(ids)
        if r.random() < .1:
            rels.append(dict(x, status=r.choice(statuses)))
        if r.random() < .3:
            a = r.randrange(n)
            x['evidence'] = [dict(start=a, end=min(n, a + 80))]
        rels.append(x)
    for _ in range(3):
        rels.append(dict(type=r.choice(kinds), subject=r.choice(ids), object=r.choice(ids),
                         status=r.choice(statuses), evidence=[]))
    j['relations'] = rels
    quotes = []
    for q in j['quotes']:
        x = r.random()
        if x < .15:
            continue
        if x < .4:
            q['end'] = max(q['start'] + 1, q['end'] - r.randrange(1, 12))
        if x > .8:
            q['speaker'] = r.choice(ids + [None])
        if x > .9:
            quotes.append(dict(q, start=max(0, q['start'] - 5)))
        quotes.append(q)
    j['quotes'] = quotes
    return j


def main():
    score_program, shared = sys.argv[1:3]
    sys.path.insert(0, os.path.join(shared, 'bench'))
    import score
    from to_json import gold_to_json
    gold_dir = os.path.join(shared, 'corpora/house/dev')
    gold = score.load_dir(gold_dir)
    kinds = sorted({t for g in gold.values() for t, *_ in g.rels})
    statuses = ['asserted', 'past', 'planned', 'hedged', 'denied']
    compared, wrong = 0, []
    for seed in range(4):
        r = random.Random(seed)
        with tempfile.TemporaryDirectory() as work:
            preds = {}
            for name in sorted(gold):
                if seed and r.random() < .05:
                    continue
                j = damaged(gold_to_json(gold[name]), r, kinds, statuses) if seed else gold_to_json(gold[name])
                if seed == 3:
                    j = shifted(j, r, 'Menu 登录 7 ')
                preds[name] = j
                with open(os.path.join(work, name + '.json'), 'w', encoding='utf-8') as f:
                    json.dump(j, f, ensure_ascii=False)
            want = {g: dict(score.metrics(C)) for g, C in score.run(gold, preds).items()}
            out = os.path.join(work, 'figures')
            subprocess.run([score_program, '--gold', gold_dir, '--pred', work, '--json', out], check=True,
                           stdout=subprocess.DEVNULL)
            with open(out, encoding='utf-8') as f:
                have = json.load(f)
        if set(have) != set(want):
            wrong.append('groups %s, wanted %s' % (sorted(have), sorted(want)))
        for group, figures in have.items():
            for label, value in figures.items():
                compared += 1
                other = want[group].get(label, 'no such figure')
                if value != other and not (isinstance(value, float) and isinstance(other, float)
                                           and abs(value - other) < 1e-9):
                    wrong.append('seed %d, %s, %s: %r, wanted %r' % (seed, group, label, value, other))
    for line in wrong[:30]:
        print(line)
    print('%d figures compared, %d differ' % (compared, len(wrong)))
    return 1 if wrong else 0


sys.exit(main())
