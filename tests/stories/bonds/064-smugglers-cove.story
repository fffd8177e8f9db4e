title: Smugglers cove
cast: T = Tristan Pascoe / Tristan, Pascoe / he
cast: J = Jenna Pascoe / Jenna / she
cast: R = Riding Officer Crewe / Crewe / he
rel: T family J
rel: R enemies T
---
§ third past J
"There's a light on the point," said Jenna. "It's Crewe."

Her father did not stop what he was doing. He'd a keg under either arm. "How many with him?"

"Four. No. Five, and a dog."

"Then take up the nets, maid, and sing something."

She took up the nets. She sat down on the slip with her bare legs dangling, and began upon a hymn. She was twelve; she'd been doing it since she was six. Behind her twelve men passed casks from hand to hand into the hill, and there wasn't a sound out of them.

The horse came down over the shingle. "Good evening, Miss Pascoe," said Crewe. "You're late abroad. Where's that scoundrel your father?"

"Home in his bed, sir. He has got the ague."

"I shot at him on Thursday. I'd hoped it was more than the ague." He leaned from the saddle. He had pale, patient eyes. "I'll hang him, child. I told him so to his face, in the church porch. Eleven years he's laughed at me, in every alehouse on this coast; he put a *fish* in my bed. You may tell him that I dream of it. The rope, not the fish."

"I'll tell him, sir," she said.

When he had gone on round the headland she found that she couldn't feel her hands. Somebody sat down by her on the stones, big and wet, smelling of brandy; and put an arm round her and his chin on the top of her head.

"That's my girl," said Tristan. "That was a lovely hymn. Your mam used to take it a shade slower."
