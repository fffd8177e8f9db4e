title: Brothers grim
cast: A = Ansgar / - / he
cast: W = Wolfram / - / he
cast: I = Ilsabeth / - / she
rel: A family W
rel: A enemies W
rel: I romantic W
---
§ third past I
They met in the chapel, over their father's coffin, with a sword's length in between.

"You came, then," said Ansgar.

"He was my father also," Wolfram said. "Though you'd never have known it from the will."

"You rode with the rebels."

"You burned my house."

Ilsabeth stood against the wall, in her veil. She'd come in by the crypt, with the key that he had given her. She knew how it had been: the two boys on one pony, and then the two of them at the butts; the old duke, who would set them on to wrestle for a peach. He had said that the one who won should have everything. He'd only ever had the one everything to leave.

"Kneel and swear to me," said Ansgar, "and I will let you go as far as the sea. I can't do more. I'd have your head off if you were any other man's son."

"I would not kneel to you to pick up bread."

The swords were out. She heard herself cry out as well. Wolfram looked round, only for a moment, at the voice, and his whole hard face came open like a door.

"You shouldn't be here," he said. "Ilse. Go down."

"I'm not leaving you."

"So that's who it was," said Ansgar slowly. "All those letters to the convent." He looked from the one to the other of them. He had the same way as his brother of pushing back his hair with his wrist. "You have everything, after all," the duke said; and came on.
