"""Whether a letter still comes in time."""

from __future__ import annotations

from ualetter.problems import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ualetter.model import Campaign

STALE_DAYS = 365


def days_left(campaign: Campaign, day: date) -> int | None:
    """Days until the last one on which a letter may be sent, which is 0 on that day; None without a deadline."""
    return None if campaign.act_by is None else (campaign.act_by - day).days


def days_words(left: int) -> str:
    """Say how many days are left."""
    return {0: "today", 1: "1 day left"}.get(left, f"{left} days left")


def deadline_words(campaign: Campaign, day: date) -> str:
    """Say until when letters may be sent, and how long that is."""
    left = days_left(campaign, day)
    if left is None:
        return "none"
    return f"{campaign.act_by} ({'passed' if left < 0 else days_words(left)})"


def deadline_problem(campaign: Campaign, day: date) -> Problem | None:
    """An error if the deadline has passed on `day`, a warning if an appeal without one is over a year old."""
    left = days_left(campaign, day)
    if left is not None and left < 0:
        return Problem(
            message=f"the deadline of `{campaign.id}` was {campaign.act_by}, and the letter is dated {day}",
            hint="look for a newer issue of the appeal, or write all the same with `--late`",
        )
    if left is None and campaign.issued is not None and (day - campaign.issued).days > STALE_DAYS:
        return Problem(
            message=f"this appeal is from {campaign.issued} and names no deadline",
            hint="see whether it still stands before you send the letter",
            warning=True,
        )
    return None
