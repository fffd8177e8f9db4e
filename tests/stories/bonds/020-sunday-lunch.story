title: Sunday lunch
cast: M = Mireille / - / she
cast: D = Desmond / Des / he
cast: A = Aunt Philippa / Philippa, Pip / she
cast: K = Kofi / - / he
rel: M romantic D
rel: A family D
rel: K family M
rel: K family D
---
§ third past M
"She's early," said Des at the curtain. "She's brought her own gravy."

"She always brings her own gravy," said Mireille. "Put a shirt on. Kofi! Shoes!"

"I'm wearing shoes."

"On your feet, my heart."

There was a scuffle in the hall. Their son was four, and he'd views on the left and the right. Des caught him round the middle, turned him upside down and shod him like a horse; and then he straightened up, out of breath, with his hair on end, and gave her a look across the child's behind, and she forgot what she had been doing with the carrots.

"Happy anniversary," said Des.

"You remembered."

"I had it written on the boy."

So he had, in felt tip, on the sole of one foot. She was laughing when the bell rang. He kissed her on the ear as he went by to open it.

"Desmond," said Aunt Philippa, offering a cheek. She had raised him from a pup, as she liked to put it, after the accident, along with four terriers. "You look thin. Doesn't she feed you?"

"She feeds me like a king, Pip."

"Hm. And this is the man of the house. Come and give your old aunt a hug. What have you got on your foot?"

"It says I love you," said Kofi. "It's for Maman. Papa wrote it. It tickles."

Aunt Philippa put on her glasses and read it. She took some time over it. Then she sat down to unpack the gravy, and it was noticed that she had put it away again at the bottom of the bag.
