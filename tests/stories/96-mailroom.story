title: Sub-Basement Two
cast: G = Gus Pomeroy / Gus / he, narrator
cast: L = Lucinda Vale / Lucinda, Ms. Vale / she
cast: H = Harvey / Harv / he
rel: G colleagues H
rel: G friends H
rel: L enemies H
rel: G colleagues L
fandom: none
---
§ first past G
The first thing they tell you in the mailroom is don't go above nine. The second thing is don't touch Harvey's chair.

{H>G|"It's a good chair,"} said Harvey on my first morning. {H>G|"It was in Legal. There was an incident with a trolley."} He'd been down there for twenty-six years. He taught me the franking machine, and which of the partners would sign for a parcel and which of them threw things. By Thanksgiving we were having lunch every day on the loading dock with our feet hanging over. I told him about my divorce. He told me about his trains.

Then they gave us Ms. Vale.

{L>H|"I'm your new supervisor,"} she said, and looked around as though we were something she had found in a drain. {L>H|"I understand that there's no system here."}

{H>L|"There's a system. It's me."}

{L>H|"Not any longer."}

She had the racks alphabetized. She'd an app put on our phones that buzzed if you sat down. When she discovered the calendar with the trains on it she took it down herself, with two fingers, and dropped it into the recycling.

{H>L|"That was a gift,"} said Harvey.

{L>H|"It was in my line of sight."}

{H>L|"Lady, I have seen off nine of you. I saw off one who had an MBA."}

{L>H|"I've got two,"} said Lucinda Vale. She was smiling. {L>H|"I want you out by Christmas. I'd like you to know that; I believe in clear goals."}



§ first past G
I'm not a brave man. But I went up to nine. I had the Henderson box under my arm as an excuse, and my ID on, and my knees were knocking together.

{G>L|"It's about Harvey, ma'am,"} I said.

{L>G|"You'll find that it's about throughput, Pomeroy."}

{G>L|"Yes, ma'am. It's that I timed it. The app's got it all in there, if you pull the logs. Him against the system."} I put the phone on her desk. {G>L|"He knows every name in this building. He doesn't read the labels. He's faster than the alphabet."}

She looked for such a long time that I heard the clock.

{L>G|"By eleven per cent,"} Ms. Vale said finally. I don't suppose there's anything that she wouldn't sooner have said. {L>G|"I detest that man."}

{G>L|"Yes, ma'am. He feels the same."}

* * *

§ first past G
{H>G|"You went above nine,"} said Harvey. {H>G|"For me? You're scared of the elevator."}

{G>H|"I took the stairs,"} I said.

He didn't say anything else. He ate his egg salad; there was a bit of snow coming down on the dumpsters. But when I got in next day, somebody had put the good chair at my end of the bench. I sat in it. The phone buzzed like anything, and we let it.
