"""English verbs with which demands begin: what follows `I call on you to`."""

from __future__ import annotations

import re

_VERBS = """
    abandon abide abolish accede accept account acknowledge act address adhere admit adopt afford alert allow amend
    annul apologise apologize apply appoint approach arrange ascertain assist assure attend avoid ban be bear begin
    block bring build call cancel carry cease change charge check clarify clear close collect combat come commit
    communicate commute compensate complete comply concentrate conclude condemn conduct confirm consider consult
    continue contribute convey cooperate correct create cut deal declare decriminalise decriminalize defend delay
    deliver demonstrate denounce deny describe desist detain determine devote disband discipline disclose
    discontinue discuss dismantle dismiss do drop ease educate elaborate eliminate embrace enable encourage end
    enforce engage ensure enter establish evacuate examine exclude exempt exercise exert exonerate expand expedite
    explain expose extend extradite facilitate find follow forgo forward foster free freeze fulfil fulfill fund give
    grant guarantee halt hand have hear heed help hold honor honour identify implement impose improve include
    increase inform initiate instruct intercede intervene introduce invalidate invest investigate invite issue join
    keep launch let lift listen locate maintain make mandate meet monitor move notify nullify observe obtain offer
    open oppose order outlaw oversee overturn pardon pass pay permit persuade place plan play pledge postpone
    prepare preserve press prevent prioritise prioritize proceed prohibit promote prosecute protect provide
    publicise publicize publish punish push put quash raise ratify reach reaffirm recall receive recognise recognize
    reconsider redouble reduce refer reform refrain refuse rehabilitate reinstate reject release relocate remedy
    remind remove render renounce reopen repair repeal replace report request rescind resist resolve respect respond
    restore restrict resume retract retry return reunite reveal reverse review revise revisit revoke rule safeguard
    sanction save scrap secure see send set settle shed show spare speak speed stand start state stay step stop
    strengthen strike submit support suspend sustain take tell terminate train transfer treat try unblock undertake
    update uphold urge use vacate visit voice vote waive warn withdraw withhold work
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
