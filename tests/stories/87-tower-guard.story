title: The Third Bell
cast: J = Jessamy / Jess / she
cast: O = Oren Thole / Oren, Thole / he
cast: W = the Warden / Lord Aske, Aske / he
rel: J captor O
rel: J romantic O
rel: W captor J
rel: W colleagues O
adv: captivity moderate
adv: death mentioned
fandom: none
---
§ third past O
There were sixty-one steps, and Oren Thole had carried a tray up all of them three times a day since harvest. He set it down, found the key, and knocked. Nobody had told him to knock. A guard who knocks on a cell is a fool; but he'd been brought up to it.

{J>O|"Come in,"} said the prisoner, {J>O|"if you're able."}

It was an old joke by now. He came in. Jessamy was sitting up in the window with her knees beneath her chin and the chain run out to its full length across the boards. She had been drawing on the wall again. It was the harbour this time, with all of the boats.

{O>J|"You've put in the wrong sail,"} said Oren.

{J>O|"Have I? It's a year since I looked at one."}

{O>J|"There. The lugger has a brown sail. They tan it."} He took the charcoal from her and showed her, and his sleeve brushed her arm. He was very conscious of his sleeve. {O>J|"It's fish pie. I had them leave out the bones."}

{J>O|"You're too good to me, Thole."}

{O>J|"I'm not good to you. I lock that door."}

{J>O|"So you do,"} she said. She was looking at him and not at the boats. {J>O|"Does it ever trouble you?"}

He thought of his bed in the guardroom, where he had lain awake, these last weeks, until the third bell and after. He said that it was not his place to be troubled.


§ third past O
Lord Aske kept a warm room. He did not ask the man to sit.

{W>O|"She is to be moved on Thursday,"} said the Warden, {W>O|"to the capital. You'll have heard what for."}

{O>W|"No, my lord."}

{W>O|"Well, it's not for her health. You have served me for ten years, Thole. I have always found you a careful man. You will have her at the gate by the third bell, with the irons on, and you'll speak of it to nobody."}

{O>W|"Yes, my lord."}

{W>O|"Does she talk to you?"}

{O>W|"She asks about the weather,"} said Oren.

He went out, and he counted the steps of that stair too, though there were only nine.


§ third past J
On Thursday it was not the tray he brought. Jessamy heard the difference in his step while he was still forty stairs down, and she stood up and put both hands flat against the harbour. So it was today. She had wondered if she'd be brave. She found it was mostly a matter of her knees.

He knelt, without a word, and did something at her ankle; and the chain, which she'd worn for four hundred and six days, lay down on the floor like a tired dog.

{J>O|"Jess,"} said Jessamy, since he didn't move. {J>O|"My friends call me Jess. I thought that someone here ought to know it."}

{O>J|"There's a lugger,"} said Oren to the floor, {O>J|"with a brown sail. She goes out at the second bell. There is room in her for two."}

She got down on those knees of hers, then, and took his stupid, careful face between her hands and kissed it.

{J>O|"Well, come on,"} she said.
