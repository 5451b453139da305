"""Addresses of the desk, and of the pages that everyone may see: the policy, and the form to report a story."""

from django.urls import path

from moderation.views import (
    case,
    dashboard,
    desk,
    hotlines,
    letters,
    lost,
    openness,
    policy,
    report,
    rights,
    rota,
    team,
    wording,
)
from moderation.views.appeal import ask_again
from moderation.views.respond import respond

public_urls = [
    path("stories/<slug:slug>/report/", report.report_story, name="report"),
    path("stories/<slug:slug>/respond/", respond, name="respond"),
    path("mine/appeal/", ask_again, name="appeal"),
    path("mine/everything/", rights.everything, name="everything"),
    path("mine/everything/file/", rights.everything_as_file, name="everything_as_file"),
    path("mine/lost/", lost.lost_words, name="lost_words"),
    path("identified/", lost.identified, name="identified"),
    path("reports/", report.report_outcome, name="report_outcome"),
    path("transparency/", openness.transparency, name="transparency"),
    path("transparency.csv", openness.transparency_csv, name="transparency_csv"),
    path("transparency.json", openness.transparency_json, name="transparency_json"),
    path("policy/", policy.policy, name="policy"),
    path("policy/<int:version>/", policy.policy_version, name="policy_version"),
    path("policy/<int:version>/changes/", policy.policy_changes, name="policy_changes"),
]

desk_urls = [
    path("desk/helplines/", hotlines.hotlines, name="hotlines"),
    path("desk/helplines/changes/<int:change_id>/", hotlines.settle_hotline, name="hotline_settle"),
    path("desk/helplines/<slug:slug>/", hotlines.hotline, name="hotline"),
    path("desk/", desk.desk, name="desk"),
    path("desk/next/", desk.next_case, name="next"),
    path("desk/you/", desk.you, name="you"),
    path("desk/numbers/", dashboard.how_it_goes, name="dashboard"),
    path("desk/people/", team.people, name="people"),
    path("desk/leave/", team.leave, name="leave_desk"),
    path("desk/rota/", rota.rota, name="rota"),
    path("desk/talk/", rota.talk, name="talk"),
    path("desk/wordings/", wording.wordings, name="wordings"),
    path("desk/wordings/<slug:slug>/", wording.wording, name="wording"),
    path("desk/cases/<uuid:case_id>/", case.case, name="case"),
    path("desk/cases/<uuid:case_id>/decide/", case.decide_case, name="decide"),
    path("desk/cases/<uuid:case_id>/write/", letters.write, name="write"),
    path("desk/cases/<uuid:case_id>/fill-in/", case.fill_in, name="fill_in"),
    path("desk/cases/<uuid:case_id>/let-go/", case.let_go, name="let_go"),
    path("desk/decisions/<uuid:decision_id>/undo/", case.undo_decision, name="undo"),
]
