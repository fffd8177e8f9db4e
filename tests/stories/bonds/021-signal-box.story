title: Signal box
cast: B = Bartholomew Crane / Bart, Crane / he
cast: I = Ivy / - / she
cast: S = Mr. Sugden / Sugden / he
rel: B mentor I
rel: B friends S
---
§ third past I
There were forty levers, and she was not to touch the red.

"What's that?" said Crane when the bell went.

"Three, pause, one. Stopping train on the up line."

"And what do you do?"

"I ask if the line's clear. Then I wait." Ivy held on to the edge of the desk. "I always forget to wait."

"They all do. It's the waiting that's the trade." He took his cloth and drew back twenty-six, leaning on it with his whole weight, not his arm; then put it to and let her try. She was too light. He showed her where to set her heel. On the third pull it went over with a bang, and away out in the dusk an arm dropped and a green light came up.

"I did that," she said.

"You did. Now write it down, with the time."

At eight Mr. Sugden came along the cess with his dog and his can, as he'd done every evening since the two of them left school together, and got up on the locker with a groan.

"Still got her, then," said Sugden. "I thought that you'd have frightened her away."

"I've frightened better than her. What've you got?"

"Oxtail. The missus sent it. She says that you're to come on Sunday and no excuses; you can sit and sulk in our house as well as yours."

"I don't sulk."

"Bart, you've been sulking since the Coronation." He dealt the cards out on the register. They played for matches; they'd been playing for the same box for thirty years. "He pushed me in the canal when we were nine," he told Ivy. "He's been trying to make up for it ever since. Don't let him cheat."
