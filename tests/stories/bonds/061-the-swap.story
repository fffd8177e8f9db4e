title: The swap
cast: I = Idris / - / he
cast: O = Otto / - / he
cast: M = Mum / - / she
rel: I family O
rel: M family I
rel: M family O
---
§ third past I
"You be me," said Otto, "and I'll be you, and I'll do your piano exam, and you can have my dentist."

"She'll know."

"She's never known. She didn't know at the zoo."

It was true. There was one mole between the two of them, behind the left knee. They'd had the same pram and the same chickenpox; when they were four they'd had a language. Idris looked at the other face. It looked back at him with jam on.

"What do I get for the dentist?"

"My Saturday. And the top bunk for a week."

They swapped jerseys. They went down.

Mum was doing her face in the hall mirror. "Dentist in the car," she said with her mouth stretched. "Exam at the gate; Mrs. Hale's giving you a lift. Have you got your music?"

"Yes, Mum," said Otto.

"Have you brushed?"

"Yes, Mum," said Idris.

She put the lid on the lipstick. She looked at the one and she looked at the other. Then she did up the top button on Otto and kissed him; she licked her hanky and got the jam off Idris, and she kissed him too, in the parting.

"Play the Clementi as though you liked it," she said to Otto. "And don't you go biting Mr. Fenn, my lamb."

It wasn't until he was lying tipped back in the chair, with the light in his eyes and a drill coming, that Idris began to wonder. It was Otto who bit. It had always been Otto. Whom had she said it to?
