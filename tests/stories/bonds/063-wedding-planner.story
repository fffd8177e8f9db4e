title: Wedding planner
cast: G = Gretchen / - / she
cast: S = Solomon / Sol / he
cast: B = Bettina / - / she
rel: G colleagues S
rel: G romantic S
---
§ third past G
"The swans are drunk," said Solomon in her earpiece.

"How can they be drunk?"

"Somebody's uncle. I've got one in a headlock. Where do you want it?"

"Not near the cake," said Gretchen. She smiled at the bride. It was their thirty-eighth wedding. She did the brides, and Sol did whatever was on fire; they'd an office over a shoe shop, with two desks in it and a rail of emergency trousers, and on Mondays they lay on the carpet and didn't talk.

Bettina wanted to know why there was a helicopter.

"It's a surprise," said Gretchen. "Sol? There's a helicopter."

"I see it. I'll wave it off. I'm wearing a white shirt, it'll think I'm a— Oh, Lord. The veil."

§ third past S
By midnight there was only the floor. He stacked chairs. She'd taken her shoes off and was walking along between the tables, blowing out the candles.

"Leave that one," said Sol.

She left it. The band had forgotten a radio; somebody in it was in no hurry about a trombone. She had feathers in her hair. He'd got a black eye coming, from the swan; and she came over to look at that, and took his chin in her hand to turn it to the light.

He'd had thirty-eight weddings in which to say something.

"Do you ever think," he began.

"All the time," said Gretchen. "In the car. I'd have it on a Monday. No swans." She hadn't let go of his chin. "I wouldn't invite anyone, I'd just have you. On the carpet. You needn't look so frightened, I've done the seating plan for it; there's two."
