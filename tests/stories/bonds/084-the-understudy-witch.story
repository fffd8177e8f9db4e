title: The understudy witch
cast: B = Bramble / - / she
cast: C = Cobb / - / he
cast: E = Eglantine / - / she
rel: B family E
rel: B friends C
---
§ third past C
Being turned into a frog was not so bad, Cobb had found, if it was by somebody you liked.

"Sorry," said Bramble. "Sorry, sorry. Hold on. I've got the page."

"Ribbit," he said, to cheer her up.

"Don't make me laugh, I'll do it wrong." She had a leaf in her hair, as she always did. She squinted at the book; there was a bang, and he was sitting upon the kitchen table in his shirt with one green foot.

"That's nearly it," said Cobb.

"You're being nice."

"I'm not. I've got ten fewer toes to cut the nails of." They looked at the foot and howled. She'd been turning him into things since he was seven and she was eight, and had a wooden spoon for a wand; he'd been a hatstand once for the whole of a wet weekend. He didn't know what other people did with their Sundays.

The latch rattled.

"Quick," hissed Bramble. "It's Eg. Put it in the bucket."

Eglantine came in, with her hat, and her certificate, and her nose. She'd passed out first in her year. "You've been at my books," she said.

"I haven't."

"There's a frog's leg in the bucket, with a boy on it. Honestly, Bram! You are the absolute limit. Mother said that you weren't to touch the green one. I've got an exam tomorrow, and I've to share a room with a menace."

"You used to help me with my spells," said Bramble in a small voice.

Her sister looked at her for some time. Then she sighed, put down the hat, and pushed up her sleeves. "Budge over," said Eglantine. "You've got your thumb on the vowel."
