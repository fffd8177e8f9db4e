title: Understudy
cast: C = Coral Benedict / Coral, Benedict / she
cast: T = Thea / - / she
cast: G = Gideon / - / he
rel: C enemies T
rel: T colleagues G
rel: C colleagues G
---
§ third past T
The wig had been cut. It was not torn or caught on something; somebody had taken scissors to it, along the nape, and laid it back on its block with the good side out.

"It'll pin," said Gideon. He'd run wardrobe for twenty years and he could pin anything. "Hold still. You've got nine minutes."

"She did it."

"I didn't hear that."

"You know she did. She's been at me since the read-through. She told the director that I'd been sick on purpose."

"Head up," he said with his mouth full.

The door was not shut. Coral Benedict leaned in it in her first-act silk. "Trouble with the hair, darling?" she asked. "What a shame. And with all the critics in. Shall I tell them that I'm ready to go on, in case?"

"You'd love that," said Thea.

"I'd be word perfect. Somebody ought to be."

"Get out of my dressing room, Coral."

"It was mine," said Coral sweetly. "I'd a star on it. Do be careful of the trap in the second act; I should hate for you to break something."

When her heels had gone Gideon took the last pin from between his teeth. He put both hands on Thea's shoulders and looked at her in the mirror, past the bulbs.

"I've dressed eleven Juliets," he said. "The ones who got their wigs cut were always the good ones. Places."
