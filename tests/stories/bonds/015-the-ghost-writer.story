title: The ghost writer
cast: V = Violet Ames / Violet, Vi / she
cast: E = Edgar / - / he
cast: P = Petra / - / she
rel: V friends E
rel: V family P
---
§ third past V
The house came with a ghost, and the ghost came with opinions.

"Not the blue," said Edgar.

Violet put down the brush. "You've been dead for ninety years. You can't even see blue."

"I can see that one. It was on the wallpaper when I died. One goes off a colour."

She had stopped screaming in the second week. In the third they had begun on the crossword. He was good at the Latin ones; he sulked if she did it without him. In the evenings she would light the fire and he'd sit down in the chair that did not dent, and tell her about the zeppelins, and she would tell him about the divorce. He was the only one who hadn't given her advice.

"Your sister's coming up the path," he said. "She has a casserole. She's wearing the face."

"Oh, Lord. Vanish."

"I was never anything else."

Petra came in without knocking. She put the casserole down upon the paint pots and looked round at the ladders and the dust sheets and the two glasses of wine by the hearth.

"Vi," she said. "You're talking to yourself again. I heard you from the gate. Mum's worried sick, she has been on the phone to me every night this week."

"Then tell her that I'm happy."

"You're living in a ruin!"

"It's my ruin. You had the pony, Pet. I get the ruin."

Petra opened her mouth. Then, because they'd fought over that pony every Christmas for thirty years, she started to laugh, and had to sit down. She sat in the wrong chair. Edgar, with a look of great suffering, moved over.
