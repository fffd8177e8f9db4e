title: Jury room
cast: F = Felicia / - / she
cast: O = Orrin / - / he
cast: B = Bartlett / - / he
---
§ third past F
There were twelve of them, and a plate of sandwiches, and it had been four hours.

"I don't see what there is to discuss," said the one called Bartlett. He was number three. He'd got a train at six.

"I've a question," Felicia said. "I'm sorry. I'm number nine."

"We know which one you are."

"The man said that he saw a blue car. But it was dark. He'd have had to see it under that lamp, and the lamp's orange. I dye wool. Blue isn't blue, under orange."

There was a pause. Number seven, an elderly person with a hearing aid, put up his hand like a schoolboy. "Orrin," he said. "I drove a taxi for thirty years. She's right. It's brown. They're all of them brown."

"So it was a brown car," said Bartlett.

"Or a green," said Orrin.

Somebody groaned. Felicia pushed the sandwiches over to number seven, since he hadn't had one; he thanked her and took the egg. She didn't suppose that she would ever see any of these people again. It was like being in a lift.

"I'll have to phone my wife," said Bartlett. He took off his jacket and hung it on the chair. "All right, number nine. Show us. Who's got something blue?"
