title: Crossing guard
cast: W = Wendell / - / he
cast: J = Juniper / June / she
cast: E = Ellery / - / he
rel: J family E
---
§ third past W
Wendell had a pole, a coat, and seventeen words of small talk, and he spent them all between eight and nine.

"Morning, June. Nippy."

"Morning, Wendell. Ellery's got a tooth loose. Show him."

The boy showed him. It hung by a thread. They lived at number nine, the two of them and a tortoise, ever since the fire; she couldn't have been more than twenty, and she'd the shoes of somebody who stands all day. She licked her thumb and rubbed jam off his chin.

"Get off! June! People can see."

"Then wash your own. Have you got your recorder? Have you got your inhaler? What do you do if you can't breathe?"

"Sit down and think of boring things."

"That's my man." She crouched to do up his hood, and for a moment she laid her forehead against his. He had their mother's hair, that went up like a brush. It would be three years at Christmas; she had said, at the hospital, with the forms before her, yes, I'll have him, give me the pen.

A lorry changed down on the hill. Wendell stepped out into the road with his pole and his coat, and the whole of the morning stopped for them.

"Mind how you go," said Wendell. That made seventeen.
