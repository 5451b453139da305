"""Two addresses: twenty rows, and one more row."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from bench.yardstick.models import Note

ROWS = 20


def read(request: HttpRequest) -> HttpResponse:
    """Twenty rows from one query."""
    return render(request, "rows.html", {"notes": Note.objects.order_by("pk")[:ROWS]})


@csrf_exempt
def write(request: HttpRequest) -> HttpResponse:
    """One row."""
    Note.objects.create(title=request.POST.get("title", ""), body=request.POST.get("body", ""))
    return HttpResponse("kept")


urlpatterns = [path("read/", read), path("write/", write)]
