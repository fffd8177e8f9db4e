title: Ranger station
cast: A = Ansel / - / he
cast: K = Kwame / - / he
cast: D = Deb / - / she
rel: A colleagues K
rel: D colleagues A
rel: D colleagues K
rel: A romantic K
---
§ third past A
"Tower six to base," said the radio. "I've got smoke on the north ridge. Over."

"That's mist, Six. You reported it yesterday. Over."

"It's got a different attitude today," said Kwame. "Over."

Ansel put his forehead down on the desk. It was only the second week of fire season. There were eleven towers in the district, and he talked to all of them, every hour on the hour, and it was a fact that he wrote up the other ten in pencil.

"You could simply go up there," Deb said. She was the head ranger, and was doing the payroll. "There's a supply run. Take him his beans."

"Garcia does the supply run."

"Garcia has a bad back, as of now. Sign for the truck."

§ third past K
Forty-one flights, and he had counted every boot on them. Kwame had swept. He'd put on a shirt. For two summers he had known a voice, and what it sounded like at five in the morning with the first coffee in it; he had told it things, in the dark, in the thunder, with the handset on the pillow; he hadn't known till this minute that it had freckles.

"Beans," said Ansel, holding out the box.

"Over," said Kwame, since his mind had gone.

They stood there. You could see three states. The wind was doing something to the man's hair.

"You're taller," Ansel said, "than your signal." He'd got red all the way down into his collar. He put the beans upon the map table, with great care, on the north ridge; and then there was nothing in his hands, and he looked at them, and Kwame took them.
