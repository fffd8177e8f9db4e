title: The Clockmaker's Bench
cast: Y = Yvette / - / she
cast: B = Bastien / - / he
cast: F = Monsieur Faure / Faure / he
rel: Y family B
rel: F mentor Y
fandom: none
---
§ third past Y
— {Y>F|You have put it in upside down}, said Yvette.

Monsieur Faure took the glass out of his eye. He was seventy-one, and he had mended every clock in the valley at least once, and nobody had told him such a thing since the old king died.

— {F>Y|I have put what in upside down?}

— {Y>F|The escape wheel.}

— {F>Y|My child, an escape wheel has no up and no down.}

— {Y>F|This one does}, Yvette said. She was eleven. She had been sent in with a basket of eggs, and her brother was waiting outside with the cart. — {Y>F|It is worn on one side. Look. You'll have it back in a week.}

He looked. He looked for so long that she heard the donkey stamp, and Bastien's voice telling it to be patient.

— {F>Y|Who taught you that?}

— {Y>F|Nobody. I saw it.}

The old man turned the wheel round. It was a very small thing to do. The clock, which had been silent since Easter, gave a cough and began to tick, and Yvette felt it in her own chest like a second heart.

— {F>Y|What do you do on Saturdays?} asked Monsieur Faure.

* * *

§ third past B
Bastien did not like it. He said so on the way home, and he said so at supper, and he said so again on the stairs with the candle in his hand.

— {B>Y|A shop full of poison and files. What if you cut yourself?}

— {Y>B|Then I shall bleed}, said his sister.

— {B>Y|Mother would have said no.}

— {Y>B|Mother took the kitchen clock to pieces twice. You told me so yourself.}

He had told her so himself. He remembered it well: his mother cross-legged on the flags, with a spring in her teeth, laughing, and their father pretending to be angry. He had been nine. Yvette had been in the cradle. It struck him that he was the only one left who remembered it at all, and that he had been about to forbid it.

— {B>Y|Saturdays}, he said at last. — {B>Y|And you wear gloves.}

— {Y>B|One cannot feel anything in gloves.}

— {B>Y|Yvette.}

— {Y>B|Very well}, she said. — {Y>B|One glove.}

He went down again when she was asleep. He wound the kitchen clock, which he had not done for years, and sat in front of it, and listened to it go.

* * *

§ third past Y
On the Saturday there was a second stool at the bench. It was a high one, and somebody had sawn an inch from each of its legs, not quite evenly, so that it rocked.

— {F>Y|Sit}, said Monsieur Faure. — {F>Y|Touch nothing. Tell me what you hear.}

Yvette sat. There were sixty-two clocks on the walls, and no two of them agreed. She shut her eyes. For a long time it was only noise, like rain on a tin roof, and then, as one picks out one's own name in a crowd, she picked out a single voice that limped.

— {Y>F|That one}, she said, and pointed. — {Y>F|Third from the door. It is late going up and early coming down.}

— {F>Y|For how long has it been so?}

— {Y>F|How should I know, monsieur?}

— {F>Y|For nine years}, said the old man. — {F>Y|I had given up hearing it.} He took it down from its hook, and laid it before her on the green cloth, and, as though it were nothing, put his own glass into her hand. — {F>Y|Well? You have until your brother comes with the cart.}
