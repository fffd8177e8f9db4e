"""Web archives of mailing lists."""

from __future__ import annotations

import pytest

from foundling.sources.html import Page, read_page

PIPERMAIL = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><TITLE> [Weir] FIC: Rain (1/2) </TITLE><LINK REL="Index" HREF="index.html" ></HEAD>
<BODY BGCOLOR="#ffffff">
<H1>[Weir] FIC: Rain (1/2)</H1>
<B>Ell Marsh</B>
<A HREF="mailto:weir%40lists.example.org?Subject=x" TITLE="x">ell at example.org </A><BR>
<I>Sun Mar  1 09:12:01 EST 1998</I>
<P><UL><LI>Previous message: <A HREF="000012.html">[Weir] tea</A></li>
<LI> <B>Messages sorted by:</B> <a href="date.html#13">[ date ]</a> <a href="thread.html#13">[ thread ]</a></UL>
<HR>
<!--beginarticle-->
<PRE>Title: Rain

It rained.

--&#32;
Ell
</PRE>
<!--endarticle-->
<HR><P><UL><!--threads--><LI>Next message: <A HREF="000014.html">[Weir] Re: tea</A></li></UL>
<hr><a href="http://lists.example.org/mailman/listinfo/weir">More information about the Weir mailing list</a><br>
</body></html>"""

HYPERMAIL = """<!-- received="Sun Mar  1 09:12:01 1998" -->
<!-- name="Ell Marsh" -->
<html><head><title>weir: FIC: Rain (1/2)</title></head><body>
<h1>FIC: Rain (1/2)</h1>
<b>Ell Marsh</b> (<a href="mailto:ell@example.org"><i>ell@example.org</i></a>)<br>
<i>Sun, 1 Mar 1998 09:12:01 -0500</i><p>
<ul><li> <b>Messages sorted by:</b> <a href="date.html#13">[ date ]</a>
<li> <b>Next message:</b> <a href="0014.html">Tom: "Re: tea"</a></ul>
<hr>
<!-- body="start" -->
<p>
Title: Rain<br>
<p>It rained.<br>
<p>-- <br>
Ell<br>
<!-- body="end" -->
<hr>
<ul><li> <b>Next message:</b> <a href="0014.html">Tom: "Re: tea"</a></ul>
</body></html>"""

MHONARC = """<!-- MHonArc v2.4.3 -->
<!--X-Subject: FIC: Rain (1/2) -->
<!--X-From-R13: Ryy &#60;ryy@rknzcyr.bet> -->
<!--X-Head-End-->
<HTML><HEAD><TITLE>FIC: Rain (1/2)</TITLE></HEAD><BODY>
<!--X-Body-Begin--><!--X-User-Header--><!--X-User-Header-End-->
<!--X-TopPNI--><HR>[<A HREF="msg00012.html">Date Prev</A>][<A HREF="msg00014.html">Date Next</A>]<HR>
<!--X-TopPNI-End--><!--X-MsgBody--><!--X-Subject-Header-Begin-->
<H1>FIC: Rain (1/2)</H1><HR>
<!--X-Subject-Header-End--><!--X-Head-of-Message-->
<UL><LI><em>To</em>: weir@lists.example.org</LI><LI><em>Subject</em>: FIC: Rain (1/2)</LI>
<LI><em>From</em>: Ell Marsh &lt;<A HREF="mailto:ell@example.org">ell@example.org</A>&gt;</LI>
<LI><em>Date</em>: Sun, 1 Mar 1998 09:12:01 -0500</LI></UL>
<!--X-Head-of-Message-End--><!--X-Head-Body-Sep-Begin--><HR><!--X-Head-Body-Sep-End-->
<!--X-Body-of-Message-->
<PRE>
Title: Rain

It rained.

--&#32;
Ell
</PRE>
<!--X-Body-of-Message-End--><!--X-MsgBody-End-->
<!--X-Follow-Ups--><HR><!--X-Follow-Ups-End-->
<!--X-BotPNI--><UL><LI>Prev by Date: <STRONG><A HREF="msg00012.html">tea</A></STRONG></LI></UL><!--X-BotPNI-End-->
</BODY></HTML>"""


def parts(page: Page, kind: str) -> list[str]:
    return [page.text[h.span.start : h.span.end] for h in page.hints if h.field == f"part.{kind}" and h.span]


@pytest.mark.parametrize("markup", [PIPERMAIL, HYPERMAIL, MHONARC], ids=["pipermail", "hypermail", "mhonarc"])
def test_message_lies_between_front_and_back(markup: str) -> None:
    page = read_page(markup)
    (front,), (back,) = parts(page, "front"), parts(page, "back")
    assert page.text.startswith(front) and page.text.endswith(back)
    assert page.text[len(front) : len(page.text) - len(back)].split() == ["Title:", "Rain", "It", "rained."]


@pytest.mark.parametrize("markup", [PIPERMAIL, HYPERMAIL, MHONARC], ids=["pipermail", "hypermail", "mhonarc"])
def test_head_of_the_page_states_sender_subject_and_date(markup: str) -> None:
    said = {h.field: h.value for h in read_page(markup).hints if h.origin.startswith("mail:")}
    assert said["title"].endswith("FIC: Rain (1/2)")
    assert said["author"] == "Ell Marsh"
    assert said["contact"] in ("ell@example.org", "ell at example.org")
    assert said["date"] == "1998-03-01"


@pytest.mark.parametrize("markup", [PIPERMAIL, HYPERMAIL, MHONARC], ids=["pipermail", "hypermail", "mhonarc"])
def test_links_to_other_messages_are_no_text(markup: str) -> None:
    text = read_page(markup).text
    assert "sorted by" not in text and "tea" not in text
