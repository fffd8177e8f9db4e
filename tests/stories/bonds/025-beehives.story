title: Beehives
cast: O = Odell / - / he
cast: F = Fern / - / she
cast: M = Mrs. Tansy / Tansy / she
rel: O family F
rel: M mentor F
---
§ third past F
Mrs. Tansy's veil had a hole in it, patched with a bus ticket. "Stand on this side," she told Fern. "Never in front of the door. Would you like it, if somebody stood in front of yours?"

Fern stood where she was put. She had come every Wednesday since school broke up, and was allowed to hold the smoker.

"Two puffs. No more. You're saying good evening, you are not burning down the house. Now lift. With your knees."

The frame came up, black and gold and humming. It weighed as much as a baby. She held her elbows in, the way she'd been shown, and turned it to the light.

"Where's the queen?"

"There," breathed Fern. "She's got a blue spot."

"Took me three summers to see my first one. You've your grandfather's eyes." The old woman did not say such things often, and she coughed directly afterwards.

§ third past O
Odell waited at the gate with the bicycles. He had been told to fetch her by six, and it was ten to seven, and there was his daughter coming down through the thistles with her whole face swollen on one side like a loaf.

"Great heavens, Fern."

"It was only one. It was my own fault. I stood in front of the door." She climbed on the crossbar as she'd done when she was four, though her feet nearly reached the ground now. "Don't tell Mum. She'll say I can't go."

"She'll see it from the road."

"Then say that I'm growing."

He pushed off. She leaned back on his chest, smelling of smoke, and told him all the way down about the dancing.
