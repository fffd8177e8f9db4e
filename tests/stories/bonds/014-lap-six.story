title: Lap six
cast: H = Coach Hadley / Hadley / he
cast: N = Nkechi / - / she
cast: B = Bree / - / she
rel: H mentor N
rel: H mentor B
rel: N friends B
---
§ third present N
"Again," says Hadley.

Nkechi's lungs are two bags of nails. She goes back to the line. Beside her Bree is bent over with her hands on her knees, saying a word in time with her breath.

"You're dropping your shoulder in the bend," the coach tells her. "Both of you are. You are running like people with shopping. Where do you look?"

"Ten metres on," they say.

"And where were you looking?"

"At Bree," says Nkechi.

"At her shoes," says Bree. "They're new. They've got little wings on."

He doesn't smile; it's raining; he has stood out here every morning since September with his flask and his stopwatch and never once taken out the umbrella. He makes a mark on the card. "Again. And this time you, Obi, go out slow. I want to see you hate the first lap."

She hates it. She hates the second less. On the fifth there's a kind of a quiet, and she hears Bree's breath come up on the outside, the way it always does, ragged and cheerful, and neither of them gives an inch down the whole of the straight.

"Sixty-eight," says Hadley. He looks at the watch as if it had said something rude. "Both."

They are lying in the long-jump pit in a heap. Bree's got sand in her eyebrows.

"I nearly had you," says Bree.

"You nearly had a heart attack."

"Buy me chips and I'll let you win on Saturday."

"You couldn't let me win if you were on a bus," says Nkechi, and Bree stuffs a handful of wet sand down her neck, and they roll about shrieking like six-year-olds until he blows the whistle.
