title: Fool's Errand
cast: P = Pim / - / he, narrator
cast: K = the King / King Osric, Osric / he
cast: B = Lady Briony / Briony / she
cast: H = Captain Harrow / Harrow / he
rel: P friends B
rel: B romantic H
adv: abduction mentioned
fandom: none
---
§ first past P
I have been a fool for thirty years, and I have only once been asked to do anything sensible. I did it badly. I should like that set down.

It was the King's birthday. I had a new joke about a goose. I had got as far as the goose when the doors flew open and Captain Harrow came in with his helmet on the wrong way round.

{H>K|"They've taken her, sire!"} he cried. {H>K|"They have taken Lady Briony!"}

{K>H|"Who has?"} said the King.

{H>K|"Somebody. There was a ladder."}

Everyone began to shout. King Osric, who cannot think when people are shouting, looked round for help, and his eye fell on me, because I was the only one in the hall with bells on.

{K>P|"You, Pim,"} said His Majesty. {K>P|"Go after them."}

{P>K|"I, sire?"}

{K>P|"They'll be looking out for soldiers. They won't be looking out for you."}

I said that nobody ever had. I took the goose, which was real, and a pie, and I went out by the kitchen.

§ first past P

It was not a hard trail. A lady who has been carried off by force does not, as a rule, stop to shut the gate. I followed the ladder as far as the mill. There was a light upstairs. I could hear singing.

I put my head in at the window and she was sitting on a flour sack with her shoes off, eating an apple.

{B>P|"Hello, Pim,"} said Lady Briony. {B>P|"Is that my goose?"}

{P>B|"You're being held prisoner,"} I told her.

{B>P|"Am I? How dreadful. By whom?"}

{P>B|"I'd hoped that you would know."}

She sighed. She gave me what was left of the apple; we had always shared things, she and I, ever since she was six years old and I had let her wear the hat. {B>P|"I held the ladder for myself,"} she said. {B>P|"I am to be married on Friday to a man with nine castles and no chin. You've seen him."}

{P>B|"I have done him,"} I said. {P>B|"At parties. It takes a spoon."}

{B>P|"And I am in love with somebody else."}

I thought about the helmet. I thought of a captain of the guard, a plain, careful man, who had never been seen with so much as a button undone.

{P>B|"He put it on back to front,"} I said slowly. {P>B|"I thought that it was grief."}

{B>P|"He's no good at lying,"} said Briony, with her whole face shining. {B>P|"He was to raise the alarm and then come and meet me. Is he all right? Did he do it well?"}

{P>B|"It was the worst performance I ever saw in my life."}

She threw her arms round my neck, and the bells rang, and the goose got loose.

§ first past P

So I went home and told the King that they had got clean away. I described the kidnappers. There were eleven of them by the time I had finished, and one had a hook. His Majesty listened to it all with his crown over one ear.

{K>P|"And the Captain went after them?"}

{P>K|"Like a tiger, sire."}

{K>P|"He'll not come back, I suppose,"} said King Osric.

{P>K|"I shouldn't think so, sire. No."}

He was silent. He is not a clever man, but he had known her since she was six, too. {K>P|"Good,"} said the King. {K>P|"Now tell me the one about the goose."}
