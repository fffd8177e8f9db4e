title: Night desk
cast: E = Sergeant Ekholm / Ekholm, Sarge / she
cast: F = Constable Finch / Finch, Danny / he
cast: M = Marlo / - / he
rel: E colleagues F
rel: E enemies M
---
§ third past F
It was Finch's fourth night on the desk, and so far he'd had two drunks and a swan.

"Swans go in the yard," said Ekholm without looking up.

"Yes, Sarge. It's in the yard, Sarge."

"Then write it up. Time, place, disposition."

"Disposition hostile," said Danny, and thought that he saw her mouth move.

The radio coughed. Somebody on Mill Street had heard glass. She had her jacket on before it finished, and her torch, and the keys to the van; she threw them across and he caught them, which on Monday he hadn't.

They found the window, and the blood on the sill, and a man in a good overcoat who was walking away from it too slowly.

"Evening, Marlo," she said.

"Sergeant. I wondered when you'd crawl out." He smiled with all his teeth. "You're getting fat. It's the desk, is it? They never did give you back your own car after that business with the witness."

"Turn out your pockets."

"Have you got a warrant? You hadn't last time. It cost you a stripe, as I remember. I drank to it."

Finch saw her hands close. He did not know what it was about; everybody at the station knew, and nobody had told him. He stepped in on the other side, so that the man had to look at the two of them.

"You're bleeding, sir," he said. "You've bled on the sergeant's street. I'd have to write that up."

§ third past F
She drove back herself. The swan was asleep on the bonnet of the inspector's car.

"That was not badly done," said Ekholm.

"Thanks, Sarge."

"Make the tea, constable. Two sugars. And get your report in before six, or the day shift'll say that we lost him."
