title: Letters from the Annexe
cast: P = Philippa Thorne / Philippa, Pip, Pippa, Miss Thorne / she
cast: G = Gideon Ashdown / Gideon, Ashdown, Mr. Ashdown / he
cast: W = Mrs. Wick / - / she
rel: P romantic G
fandom: none
---
§ third past P
Mrs. Wick brought the letter up with the tea, and stood about in the way she had, polishing the door-knob with her apron.

{W>P|“It’s from the Annexe, Miss Thorne.”}

{P>W|“Thank you, Mrs. Wick.”}

{W>P|“It’s his hand.”}

{P>W|“I can see whose hand it is,”} said Philippa. {P>W|“Thank you.”}

When the door had closed, not quite to the latch, she broke the seal.

{G=>P|Dear Miss Thorne,

I am told that I am to have the honour of cataloguing your uncle’s beetles, and that you are to have the misfortune of watching me do it. I shall begin on Monday. I shall try not to whistle.

Yours faithfully,

G. Ashdown}

She read it twice. Then she laughed, and then, because the door-knob had gone quiet, she stopped.

* * *

§ third past P
He did whistle. He whistled through the stag beetles and through half the weevils, always the same eight bars, and he never once finished the tune.

{P>G|“How does it end?”} she demanded, on the Thursday.

Mr. Ashdown looked up from a tray. {G>P|“How does what end?”}

{P>G|“The tune. You have been whistling it at me for four days, and it stops, every time, as if it had walked off a cliff.”}

{G>P|“Does it?”} He thought. {G>P|“I don’t believe I know the end. My sister used to play it. She married before she had learnt the second page.”}

{P>G|“That is the saddest thing I ever heard,”} said Philippa, {P>G|“and I am going to lose my mind.”}

He begged her pardon. He was so contrite about it that he did not whistle for the rest of the afternoon, and she found, to her annoyance, that the silence was worse.

She went down to the music room that night with a candle. It took her until two to find it, and when she had found it she sat on the floor among the sheets and wondered what in the world she thought she was doing.

* * *

§ third past G
Gideon knew at once that something had been moved. He was a man who noticed such things; it was his trade. The tray of rose chafers was a thumb’s breadth to the left, and under it there was a sheet of music, and on the sheet there was a note.

{P=>G|Mr. Ashdown, it ends like this. P. T.}

He read the second page standing up. It was not difficult. It went down when he had always supposed that it would go up, and then, at the very last, it came home.

He heard her on the stairs. He had an idea that if he turned round too quickly she would be merely looking for a book.

{G>P|“Pip,”} he said, without turning. It was what her uncle called her, and he had never dared to before. {G>P|“Will you sit down a moment? I want to try something.”}

{P>G|“You may not whistle,”} she said. Her voice was not steady.

{G>P|“Only the second page.”}

He whistled it. Nobody in the house could say afterwards what came next, except Mrs. Wick, who had been polishing the key-hole, and who told the cook that Mr. Ashdown had proposed to Miss Philippa across a tray of beetles, and that she had said, {P>G|“Oh, very well,”} and burst into tears.
