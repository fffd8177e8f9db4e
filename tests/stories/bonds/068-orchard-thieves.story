title: Orchard thieves
cast: A = Abner / - / he
cast: L = Lottie Finch / Lottie / she
cast: H = Hob / - / he
rel: L friends H
rel: A enemies L
rel: A enemies H
---
§ third past H
"He's asleep," said Lottie from the top of the wall. "I can see his boots."

"What if he's only got his boots asleep?" said Hob.

"Give me a leg down, you baby."

He gave her a leg. He would have gone after her into a furnace, and had; it'd been a lime kiln. It was she who thought of things and he who got stuck. They had a whistle, and a box with a newt in, and a scar each on the thumb that they'd done on purpose.

The apples were the yellow kind. They were both up the tree, with their shirts full, when the boots sat up.

"I see you!" bawled Abner. "I see you, you limbs of Satan! I'll skin you. I'll nail your ears to the gate!"

"You've got to catch us first, turnip-head!" yelled Lottie.

"Oh, don't," said Hob.

He had the dog with him, and a stick with a knob on. He'd hated the pair of them since the business with the scarecrow. He had been to both of their fathers over it, and the constable. He stood beneath and shook the trunk, purple in the face. "I can wait," he said. "I've got all night. I've a pie."

It got dark. They sat on their branch and could hear him eat. She had hold of Hob by the belt, so that he shouldn't drop off.

"I'll say that I made you," said Hob.

"You never. I'll say that I made you." She felt in her shirt. "Here. Have the big one. If we're to be hanged I'm not doing it on an empty stomach."
