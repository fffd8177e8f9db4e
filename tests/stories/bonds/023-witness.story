title: Witness
cast: D = Detective Solano / Solano, Inés / she
cast: K = Kit Brannigan / Kit / he
cast: O = Okoro / - / he
rel: D colleagues O
rel: K friends O
---
§ third past D
The boy at the table had asked for a lawyer and for a strawberry milkshake, and Okoro had gone to get the milkshake.

"You know my partner," said Solano.

"We boxed. At the club on Dean Street. He used to let me win."

"He doesn't let anyone win."

"He let me win at cards, then." Kit rubbed his eyes with the backs of his cuffs. "He got me the job at the garage. He had me round at Christmas when they'd cut off the gas. You can put that down. I'm not saying anything about the other thing."

She closed the file. She had sat beside Okoro in that car for five years, she'd have taken a bullet for him, and she hadn't known about the club.

He came back with two straws. He put the cup down and squeezed the lad's neck, hard, as one does to a dog that has got out on to the road.

"You daft idiot," said Okoro. "What did you go running for?"

"I was scared."

"You could've rung me. Any hour. Didn't I say?"

"You're police," said Kit.

"I'm me first. Ask her." He looked over at her; he'd gone grey overnight. "I ought to be off the case, boss. I know how it looks."

"It looks like a witness with a milkshake," Solano said. "Sit down. You take the notes. I want the times, and I want the van, and we'll have it all typed up and signed before the superintendent's had her breakfast."
