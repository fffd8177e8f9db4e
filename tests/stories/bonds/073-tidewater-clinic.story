title: Tidewater clinic
cast: A = Dr. Amsel / Amsel / she
cast: P = Paco / - / he
cast: L = Lidia / - / she
rel: A colleagues P
rel: P romantic L
rel: A mentor P
---
§ third past P
Paco had put in nine stitches, and Amsel had made him take out four.

"You're sewing a boot," she said. "It's a child's knee. Smaller bites. Don't pull; let the thread come to you. Again."

He did it again. The child watched him with interest. When it was done Dr. Amsel bent over it with the lamp, for so long that the sweat ran down into his collar, and straightened up, and signed the chart.

"Better," said Amsel. From her that was a brass band. He had come to the clinic straight from the army, knowing how to tie things off; everything else he knew he'd had from her, over this table, at a rate of one insult a day.

She washed. Paco mopped. There were eleven people still in the corridor.

"Who's next?" asked Amsel.

"Fish hook," Paco said. "Then a pregnancy, then a fish hook."

§ third past L
Lidia brought the bread at six. She didn't need to bring it herself; the boy could have done it. She had put on the yellow dress.

Paco was sitting on the back step with his head against the wall. He smelled of iodine. When he saw her he tried to hide his hands, which were stained up to the wrist, and then forgot to.

"You've flour on you," Paco said. "There." He pointed, from quite far off, at her cheekbone.

"Have I?" said Lidia, and didn't wipe it.

Somewhere behind him a drawer was shut with a good deal of noise. "Take ten minutes, Paco," called Dr. Amsel. "It's only a hook."

He got up. He came a step nearer, and one more. He used his sleeve, as that was clean, and he did it as if she'd had nine stitches there; Lidia looked up at him and thought that somebody ought to tell him he was holding his breath.
