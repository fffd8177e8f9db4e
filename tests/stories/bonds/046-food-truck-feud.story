title: Food truck feud
cast: R = Rigo / - / he
cast: A = Annalise / - / she
cast: U = Uncle Beto / Beto / he
rel: R family U
rel: R colleagues U
rel: R enemies A
---
§ third present R
"She's put up another sign," says Rigo.

"Chop," says his uncle.

"It says *authentic*. She's from Ohio!"

"Chop, sobrino. Onions do not care where she is from."

He chops. Through the hatch he can see the whole of the pink truck, and the line, which goes down to the hydrant. She's leaning out in her cute apron, handing somebody extra lime. She looks up; she sees him looking; she waves with the tongs.

"I'm going over there."

"You went over there on Monday. You came back with salsa in your hair."

"She threw it!"

"You called her a gringa thief in front of the Rotary Club." Beto slides six tacos up the pass without looking. He's had the truck since before Rigo was born; he came up with it from Sonora, towing it behind a mule, if you believe him. He put this boy through two years of college on carnitas. "That's table money you're standing on. Order up."

At closing she comes across the lot with her arms folded.

"Somebody let the air out of my tires," says Annalise.

"That's terrible," says Rigo.

"I know it was you, you little weasel. I'm going to report you to the city."

"Prove it, Ohio."

"I'm going to bury you. I'll have your corner by June. I'm doing *al pastor*."

"You wouldn't dare!"

"Chop," says Uncle Beto behind him, to nobody.
