title: Scouts
cast: M = Milo Trent / Milo, Trent / he
cast: J = Jasper / - / he
cast: A = Akela / Mrs. Rook / she
rel: M enemies J
rel: M friends J
---
§ third past M
Jasper had let down his tent in the night. He could not prove it, but there was a bit of toffee on the peg.

"Sleep well?" said Jasper at breakfast.

"Like a log. Is that a slug in your tea?"

It was. Milo had carried it all the way from the latrines on a leaf. There was a roar; there was porridge everywhere; and Mrs. Rook, whom one had to call Akela, stood between them with a ladle.

"Right," she said. "I've had it with you. You'll do the night hike as a pair. One map. One torch. If either comes back without the other, then I'm telling both your mothers."

§ third past J
The torch died at the quarry.

"You dropped it," said Trent's voice.

"You shoved me."

"I never. You're standing in a bog, you great lump. Don't move. Give me your hand. Not that one, the one that hasn't got slug on."

He'd gone in up to his thighs, and it pulled. For once he couldn't think of anything to say. He felt Trent lie down flat on his stomach in the wet, grunting, and get hold of him under both arms.

"I hate you," said Milo through his teeth. "Kick."

"I hate you more," Jasper said, and kicked.

They came into camp at four in the morning, with three boots. They'd shared the last toffee, half each, bitten; they had seen a fox with its cubs; and Milo Trent had told him about his dad, and he'd said about the stammer. Akela had waited up for them.

"Well?" she said.

"It was all right," they said, not looking at each other. Jasper was wearing his jumper.
