"""English verbs with which demands begin: what follows `I call on you to`."""

from __future__ import annotations

import re

_VERBS = """
    abandon abide abolish accede accept account acknowledge act address adhere admit adopt advocate afford agree
    alert allow amend announce annul answer apologise apologize apply appoint approach approve arrange ascertain
    assist assure attend authorise authorize avoid ban be bear begin block bring build call cancel carry cease
    change charge check clarify clear close collect combat come command commission commit communicate commute
    compensate complete comply concentrate conclude condemn conduct confirm consent consider consult continue
    contribute convene convey cooperate correct cover create cut deal decide declare decriminalise decriminalize
    defend defer define delay deliver demonstrate denounce deny describe desist detain determine develop devise
    devote direct disband discipline disclose discontinue discourage discuss dismantle dismiss distribute do draw
    drop ease educate elaborate eliminate embrace empower enable enact encourage end enforce engage ensure enter
    establish evacuate examine exclude exempt exercise exert exonerate expand expedite explain expose extend
    extradite facilitate find follow forgo forward foster free freeze fulfil fulfill fund give grant guarantee
    guide halt hand have hear heed help hold honor honour hospitalise hospitalize identify implement impose
    improve include incorporate increase inform initiate instruct intensify intercede intervene introduce
    invalidate invest investigate invite issue join keep launch legalise legalize let lift listen locate maintain
    make manage mandate meet mobilise mobilize monitor move negotiate notify nullify object oblige observe obtain
    offer open oppose order organise organize outlaw oversee overturn pardon participate pass pay perform permit
    persuade petition place plan play plead pledge postpone prepare preserve press prevent prioritise prioritize
    proceed prohibit promote propose prosecute protect provide publicise publicize publish punish push put quash
    raise ratify re reach reaffirm recall receive recognise recognize recommend reconsider reconstruct recover
    redouble redress reduce refer reform refrain refuse register regulate rehabilitate reinstate reiterate reject
    release relocate remedy remind remove render renounce reopen repair repeal replace report reprieve request
    require rescind rescue resettle resign resist resolve respect respond restore restrict resume retract retrieve
    retry return reunite reveal reverse review revise revisit revoke rule safeguard sanction save scrap scrutinise
    scrutinize search secure see send set settle share shed show sign solve spare speak speed stand start state
    stay step stop strengthen strike submit support suppress suspend sustain tackle take tell terminate trace
    train transfer translate treat try unblock undertake undo update uphold urge use vacate vaccinate veto visit
    voice vote waive warn widen withdraw withhold work
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
