title: Tea with the dragon
cast: L = Lark Hollin / Lark, Hollin / she
cast: V = Vermithrax / - / he
cast: S = Squire Dobbin / Dobbin / he
rel: V captor L
rel: V friends L
---
§ third past L
The dragon had carried her off on a Tuesday, because it was on the calendar.

"You may scream," said Vermithrax. "They mostly do."

"What for? There's nobody for forty leagues." She was on a ledge a yard wide. "How long will you keep me?"

"Until a knight comes. Then I eat him. Then there's another. It is a living." He laid his chin across the mouth of the cave, and that was that; one could as well have pushed at a church.

She was there for eleven weeks. She mended her stockings. She found a chessboard under the bones. He had no fingers, so she moved for both; and he played a slow, sly, old-fashioned game, and cheated, and was mortified when he was caught.

"I have not laughed since the Romans," he said one night.

"You've scorched my hem again."

"You should not be amusing, then. Tell the one about your aunt and the bishop."

§ third past L
Dobbin arrived in borrowed armour, on a cart horse. He was seventeen. He shut his eyes and lowered his spear.

"Foul worm," he began.

"Oh, go home, Squire," said Lark. She was sitting between the dragon's paws with a blanket on. "You'll miss the harvest."

"I'm rescuing you!"

"It's my move," she said. She looked up, a long way up. The chin had been off the door for a month; they neither of them ever spoke of it. "Unless you'd like me to go, Vermi."

The dragon studied the board. "The bishop is pinned," he said gruffly. "One can't simply leave in the middle."
