title: Three weeks out
cast: M = Captain Maddox / Maddox, Cap / she
cast: Z = Zev / - / he
cast: I = Ilka / - / she
rel: M colleagues Z
rel: M colleagues I
rel: Z colleagues I
rel: Z romantic I
---
§ third present Z
The coolant pump has stopped again. Zev hears it before the alarm does; he's floating out of the bunk with a wrench in his hand.

"Engine room," says the captain over the speaker. "Talk to me."

"It's the seal, Cap. I said that it would be the seal."

"Can you fix it?"

"I can hit it."

"Then hit it. Ilka, give me forty degrees, and kill the lights on C deck. We'll be needing the juice."

"Aye," says Ilka's voice, right in his ear, and he drops the wrench. It turns over and over in front of him.

§ third present Z
It takes five hours. When he comes up to the galley his hands are raw, and she's there, strapped in at the table in her socks, with two bulbs of soup. She ought to have been off watch since midnight.

"You waited," he says.

"Somebody has to eat the beetroot one." She pushes it across. She has got a burn on her wrist from the panel, and without thinking he takes hold of it and turns it to the light, and there they both are, looking at her wrist.

"You should see to that," says Zev.

"I'm seeing to it."

He can feel her pulse go under his thumb. Three weeks out, nineteen to go; there is nowhere on this ship that is more than forty metres from anywhere else. He's been counting them. He has been keeping out of her way, as one keeps off a stair that might creak.

"Maddox will have my hide," he says.

"Cap put me on the late watch with you for a month," Ilka says. She still hasn't taken back her hand. "She does the rota, Zev. She isn't blind. Eat your soup."

Forward, in the dark, Captain Maddox switches off the galley microphone and goes back to her crossword.
