"""English verbs with which demands begin: what follows `I call on you to`."""

from __future__ import annotations

import re

_VERBS = """
    abandon abide abolish accede accept account acknowledge act address adhere adopt afford allow amend annul apologise
    apologize appoint arrange ascertain assist assure avoid ban be begin block bring call cancel carry cease change
    charge clarify close combat come comply commit commute compensate complete conclude condemn conduct confirm consider
    consult continue convey cooperate create cut deal decriminalise decriminalize defend demonstrate denounce deny
    desist determine disband discipline disclose discontinue dismantle dismiss do drop ease educate eliminate embrace
    enable encourage end enforce engage ensure enter establish evacuate examine exercise exert expedite exonerate
    explain extend extradite facilitate find follow free fulfil fulfill fund give grant guarantee halt hand hear help
    hold honor honour identify impose implement improve include increase inform initiate instruct intercede intervene
    introduce investigate invite issue join keep launch let lift listen locate maintain make meet monitor move notify
    observe obtain offer open oppose order overturn pardon pass pay permit place play pledge postpone press prevent
    prioritise prioritize proceed prohibit promote prosecute protect provide publicise publicize publish punish push put
    quash raise ratify reach reconsider recognise recognize redouble reduce refer reform refrain refuse reinstate reject
    release remedy remind remove renounce reopen repair repeal replace report request rescind resist resolve respect
    respond restore restrict retry return reunite reveal reverse review revise revoke safeguard secure see send set shed
    show speak speed stand start state stay step stop strengthen strike submit support suspend take tell terminate train
    transfer treat unblock undertake update uphold urge use vacate voice vote waive withdraw withhold work
"""
_KNOWN = frozenset(_VERBS.split())
_BEFORE = re.compile(r"(?:[a-z]+ly|please|also|further|then|instead|never|not|at once|and|to),?\s+", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")


def begins_with_verb(text: str) -> bool:
    """Say whether a text begins as an order does, an adverb before its verb aside."""
    position = 0
    while before := _BEFORE.match(text, position):
        position = before.end()
    word = _WORD.match(text, position)
    return word is not None and word[0].lower() in _KNOWN
