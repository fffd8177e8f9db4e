title: Cold chain
cast: W = Wren Okafor / Wren, Okafor / she
cast: D = Dmitri / - / he
cast: H = Hollis Gray / Hollis, Gray / he
rel: W colleagues D
rel: W colleagues H
rel: D colleagues H
rel: W friends D
---
§ third past W
The clinic's generator gave out at midnight, with four hundred doses in the fridge.

"Ice," said Wren. "Who's got ice?"

"The fish market," said Dmitri. He was already pulling his boots on over his pyjamas. "I know a man. He owes me for the tooth."

"I'll drive," said Gray.

"You'll stay with the ward. Somebody's got to sit up with bed six; her drip wants changing at one."

Hollis did not like it, but he went. He was the senior nurse, he'd been at the place before either of them came, and there was a rule that on nights Dr. Okafor gave the orders.

They took the ambulance, as there was nothing else. The road was all holes. Dmitri sang, as he always did when he was frightened, and she held the torch out of the window and told him that he was a disgrace to his nation.

"Left!" said Wren. "Left, you idiot, that's a pond."

"You said that last time, and it was a field."

"It was a pond the time before that."

"We've had some lovely evenings," he said.

She laughed till she had to put her head down on the dashboard. Four years of this: four years of his feet on her desk, and her books under his bed, and whoever was less tired cooking the rice. When her brother was ill he had flown to Lagos with her and had carried her bag and never said anything wise.

§ third past H
They came back at three with the whole of the floor full of fish boxes. Gray checked the temperature of every tray and signed for it.

"All in range," he said. "I've rung the district office. They'll send a part on Thursday."

"Bed six?" asked Wren.

"Asleep. Chart's up to date, doctor."

"What would we do without you, Hollis?"

"Drive into ponds," said the nurse, and took away the mackerel.
