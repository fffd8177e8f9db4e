title: Carnival
cast: Z = Zoltan / - / he
cast: P = Perdita / - / she
cast: M = Big Mags / Mags / she
rel: M colleagues Z
rel: M colleagues P
rel: Z family P
---
§ third past P
"You're late for the knives," said Mags.

"I was feeding Duke."

"Duke's had his feed. He's had the ringmaster's hat. Get your spangles on." Mags owned the show, and she took the money, and when the tent blew down she held it up. There had been nobody on the payroll last winter whom she did not carry through on soup. "House is thin. Smile at the front three rows, the rest of them came in on paper."

Perdita ran. She went across the sawdust doing up her hooks, and stepped backward on to the wheel; her father buckled the straps.

"You've grown," said Zoltan. "I shall have to aim differently."

"Papa, that isn't funny."

"It's a bit funny." He checked the buckle at her wrist, and again. He had thrown at her mother for eleven years, and never drawn so much as a thread. "What do we say?"

"Chin up. Think of pudding."

"What pudding?"

"Plum," she said, and the wheel went round. *Thock*, by her left ear. *Thock. Thock.* She hung there between the heels of her own boots and the stars painted on canvas, and wasn't afraid; she could tell where he was by the smell of tobacco.

Afterwards he lifted her down. He was wet through, as he always was. He sat upon the edge of the ring with his head between his knees. "One more season," he said. "Then you'll go to your aunt, to school. I've told Mags."

"You told her that last year," said Perdita, and wiped his face with her tutu.
